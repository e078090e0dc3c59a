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

export-error-typesetting = Dokumentet kunne ikkje setjast opp: { $reason }
export-remark-dropped = { $count ->
    [one] Eitt usynleg teikn som ikkje kan stå i eit dokument, er utelate: { $characters }
   *[other] { $count } usynlege teikn som ikkje kan stå i eit dokument, er utelatne: { $characters }
}
export-remark-not-accessible = Fila er ikkje universelt utforma, og det står på tittelsida. Grunnen er: { $reason }
export-remark-replaced = { $count ->
    [one] Eitt teikn som skriftene ikkje har, er bytt ut med �: { $characters }
   *[other] { $count } teikn som skriftene ikkje har, er bytte ut med �: { $characters }
}

## Window
