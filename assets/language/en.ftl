## Program

## Command line

## Kinds and fields of the plan

## Changes

## Files

## Numbers and dates
read-blank = Nothing is written
read-not-a-number = “{ $text }” is not a number
read-too-many-decimals = “{ $text }” has more than four decimals; the nearest is { $nearest }
read-too-large = “{ $text }” is a larger number than a plan can hold
read-not-a-time = “{ $text }” is not a point or period in time
read-no-such-day = The date “{ $text }” does not exist

## Taking in tables

## Documents

## Window
