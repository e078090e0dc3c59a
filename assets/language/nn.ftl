## Program

## Command line

## Kinds and fields of the plan

## Changes

## Files

## Numbers and dates
read-blank = Ingenting er skrive
read-not-a-number = «{ $text }» er ikkje eit tal
read-too-many-decimals = «{ $text }» har fleire enn fire desimalar; nærast er { $nearest }
read-too-large = «{ $text }» er eit større tal enn ein plan kan halde
read-not-a-time = «{ $text }» er ikkje eit tidspunkt eller tidsrom
read-no-such-day = Datoen «{ $text }» finst ikkje

## Taking in tables

## Documents

## Window
