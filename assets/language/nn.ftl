## Program

## Command line

## Kinds and fields of the plan

## Changes

## Files

## Numbers and dates

## Taking in tables

## Documents

## Window
