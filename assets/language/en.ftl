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

export-error-typesetting = The document could not be typeset: { $reason }
export-remark-dropped = { $count ->
    [one] One invisible character that no document may hold was left out: { $characters }
   *[other] { $count } invisible characters that no document may hold were left out: { $characters }
}
export-remark-not-accessible = The file is not universally accessible, and its title page says so. The reason: { $reason }
export-remark-replaced = { $count ->
    [one] One character that the fonts do not have was replaced by �: { $characters }
   *[other] { $count } characters that the fonts do not have were replaced by �: { $characters }
}

## Window
