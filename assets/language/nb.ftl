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

export-error-typesetting = Dokumentet kunne ikke settes opp: { $reason }
export-remark-dropped = { $count ->
    [one] Ett usynlig tegn som ikke kan stå i et dokument, er utelatt: { $characters }
   *[other] { $count } usynlige tegn som ikke kan stå i et dokument, er utelatt: { $characters }
}
export-remark-not-accessible = Fila er ikke universelt utformet, og det står på tittelsiden. Grunnen er: { $reason }
export-remark-replaced = { $count ->
    [one] Ett tegn som skriftene ikke har, er byttet ut med �: { $characters }
   *[other] { $count } tegn som skriftene ikke har, er byttet ut med �: { $characters }
}

## Window
