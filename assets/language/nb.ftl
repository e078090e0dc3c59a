## Program

## Command line

## Kinds and fields of the plan

## Changes

## Files

## Numbers and dates
read-blank = Ingenting er skrevet
read-not-a-number = «{ $text }» er ikke et tall
read-too-many-decimals = «{ $text }» har flere enn fire desimaler; nærmest er { $nearest }
read-too-large = «{ $text }» er et større tall enn en plan kan holde
read-not-a-time = «{ $text }» er ikke et tidspunkt eller tidsrom
read-no-such-day = Datoen «{ $text }» finnes ikke

## Taking in tables

## Documents

## Window
