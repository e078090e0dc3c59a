## Program

## Command line
cli-error-unknown = «{ $word }» er ikke en kommando eller et valg i Planverksted. Ingenting er gjort.
cli-error-option = Valget { $option } hører ikke til denne kommandoen. Ingenting er gjort.
cli-error-missing = { $what } mangler. Ingenting er gjort.
cli-error-number = { $option } skal være et helt tall, ikke «{ $text }». Ingenting er gjort.
cli-error-language = «{ $language }» er ikke et språk her. Velg nb, nn eller en.
cli-error-odd = Kommandolinjen lar seg ikke forstå: { $detail }. Ingenting er gjort.
cli-error-unit = «{ $unit }» er ikke en enhet. Velg kr, 1000kr eller mill.
cli-error-template = Det finnes ingen mal som heter «{ $template }». Malene er: { $known }.
cli-error-format = «{ $format }» er ikke et format som Planverksted kan lage. Velg pdf.
cli-error-profile = «{ $profile }» er ikke et dokument som Planverksted kan lage. Velg full.
cli-error-exists = «{ $file }» finnes fra før og er ikke rørt. Velg et annet navn.
cli-error-import = Tabellen «{ $file }» ble ikke tatt inn. { $problem }
cli-error-read-only = «{ $file }» er laget med en nyere utgave av Planverksted og kan ikke skrives over uten å miste noe. Filen er urørt. Oppdater Planverksted.
cli-error-output = Svaret kunne ikke skrives ut: { $detail }.
cli-error-closed = Den som leste svaret, har sluttet å lese.
cli-error-window = Vinduet kunne ikke åpnes: { $detail }. Planene er urørt. Kommandolinjen virker: prøv planverksted --help.
cli-error-no-window = Denne utgaven av Planverksted er bygd uten vindu. Kommandolinjen virker: prøv planverksted --help.
cli-info-title = { $title } ({ $state })
cli-info-count = { $kind }: { $count }
cli-info-year = { $year }: drift { $operating } kr, investering { $investment } kr, { $fte } årsverk
cli-written = Skrev { $file }
cli-fmt-done = Skrev { $file }. Kommentarer i filen følger ikke med.
cli-import-taken =
    { $count ->
        [one] Ett tiltak er tatt inn fra { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summer, { $frames } rammer. Tallene er lest som { $unit }.
       *[other] { $count } tiltak er tatt inn fra { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summer, { $frames } rammer. Tallene er lest som { $unit }.
    }
cli-import-remark = Rad { $row }, { $column }: { $text }
cli-import-remark-row = Rad { $row }: { $text }
cli-usage =
    Planverksted: lag planen sammen, uten nett

    { "  " }planverksted [FIL]                            åpner vinduet, med planen
    { "  " }planverksted new --template NAVN [--title T] -o FIL
    { "  " }planverksted import TABELL [--into PLAN] [--map KOLONNE=FELT]... [--unit kr|1000kr|mill] -o FIL [--json]
    { "  " }planverksted export FIL --to pdf [--profile full] [--language nb|nn|en] -o MAPPE
    { "  " }planverksted info FIL [--json]                hva planen inneholder
    { "  " }planverksted fmt FIL                          skriver filen på nytt; kommentarer i den går tapt
    { "  " }planverksted sample --measures N [--seed S] -o FIL

    --language nb|nn|en gjelder også meldingene.

## Kinds and fields of the plan
kind-plan = plan
kind-level = nivå
kind-target-group = målgruppe
kind-organisation = enhet eller aktør
kind-evidence = tall eller kunnskap
kind-challenge = utfordring
kind-goal = mål
kind-strategy = strategi
kind-measure = tiltak
kind-meeting = samling
field-note = Internt notat
field-order = Plass
field-origin = Kommer fra
field-plan-title = Tittel
field-plan-text = Sammendrag
field-plan-kind = Type plan
field-plan-municipality = Kommune
field-plan-municipality-number = Kommunenummer
field-plan-period = Planperiode
field-plan-language = Målform
field-plan-state = Tilstand
field-plan-under-revision = Under revisjon
field-plan-version = Versjon
field-plan-mandate = Mandat
field-plan-scope-in = Planen omfatter
field-plan-scope-out = Avgrensning
field-plan-published = Publisert
field-plan-price-year = Prisnivå, år
field-plan-municipality-word = Kommune eller herad
field-plan-case-number = Saksnummer
field-level-title = Nivå
field-level-text = Beskrivelse
field-level-scheme = Nivåmodell
field-level-number = Nummer
field-level-out-of-scope = Utenfor planen
field-target-group-title = Målgruppe
field-target-group-text = Hvem det gjelder
field-target-group-code = Bokstav
field-target-group-ages = Alder
field-target-group-kind = Type målgruppe
field-target-group-problem = Gjelder
field-target-group-size = Antall personer
field-target-group-levels = Nivåer
field-organisation-title = Navn
field-organisation-text = Beskrivelse
field-organisation-kind = Type
field-organisation-district = Bydel eller krets
field-organisation-parent = Del av
field-evidence-title = Hva det handler om
field-evidence-text = Hva det sier
field-evidence-value = Verdi
field-evidence-unit = Enhet
field-evidence-population = Talt blant
field-evidence-as-of = Gjelder for
field-evidence-source = Kilde
field-evidence-definition = Definisjon
field-evidence-national = Nasjonalt tall, ikke målt i kommunen
field-evidence-about = Handler om
field-challenge-title = Utfordring
field-challenge-text = Beskrivelse
field-challenge-parent = Underpunkt av
field-challenge-ages = Gjelder
field-challenge-unsolved = Uløst
field-challenge-target-groups = Målgrupper
field-goal-title = Mål
field-goal-text = Beskrivelse
field-goal-parent = Delmål av
field-goal-challenges = Svarer på utfordringer
field-strategy-title = Strategi
field-strategy-text = Beskrivelse
field-strategy-state = Tilstand
field-strategy-challenges = Svarer på utfordringer
field-strategy-goals = Bidrar til mål
field-measure-title = Tiltak
field-measure-text = Beskrivelse
field-measure-reach = Målgruppe og nivå
field-measure-strategies = Strategier
field-measure-goals = Mål
field-measure-challenges = Utfordringer
field-measure-lead = Ansvarlig
field-measure-lead-role = Rolle
field-measure-accepted = Har sagt ja
field-measure-contributors = Samarbeidspartnere
field-measure-period = Periode
field-measure-status = Status
field-measure-status-date = Status per
field-measure-amounts = Beløp per år
field-measure-basis = Beløpene er
field-measure-kind = Oppdrag eller tiltak
field-measure-change = Sammenlignet med i dag
field-measure-funding = Finansiering
field-measure-indicator = Indikator
field-measure-priority = Prioritet
field-measure-priority-reason = Begrunnelse for prioritet
field-measure-statutory = Lovpålagt
field-measure-statutory-basis = Lovhjemmel
field-measure-bottleneck = Flaskehals
field-measure-case-number = Saksnummer
field-meeting-title = Samling
field-meeting-text = Hva den handlet om
field-meeting-date = Dato
field-meeting-place = Sted
field-meeting-minutes = Varighet i minutter
field-meeting-attendance = Oppmøte
plan-kind-not-stated = Ikke valgt
plan-kind-theme-plan = Temaplan
plan-kind-sub-plan = Kommunedelplan
plan-kind-action-plan = Handlingsplan
plan-kind-guidelines = Retningslinjer
plan-kind-investigation = Utredning
plan-state-not-stated = Ikke valgt
plan-state-draft = Utkast
plan-state-in-consultation = På høring
plan-state-for-decision = Til behandling
plan-state-adopted = Vedtatt
plan-state-expired = Utgått
written-standard-not-stated = Ikke valgt
written-standard-nb = Bokmål
written-standard-nn = Nynorsk
municipality-word-not-stated = Ikke valgt
municipality-word-kommune = kommune
municipality-word-herad = herad
target-group-kind-not-stated = Ikke valgt
target-group-kind-inhabitants = Innbyggere
target-group-kind-staff = Ansatte
target-group-kind-next-of-kin = Pårørende
target-group-kind-lived-experience = Personer med brukererfaring
problem-not-stated = Ikke valgt
problem-mental-health = Psykisk helse
problem-substance-use = Rus
problem-both = Psykisk helse og rus
organisation-kind-not-stated = Ikke valgt
organisation-kind-municipal-unit = Kommunal enhet
organisation-kind-municipal-sector = Kommunalområde
organisation-kind-neighbour = Nabokommune
organisation-kind-county = Fylkeskommune
organisation-kind-specialist-service = Spesialisthelsetjenesten
organisation-kind-general-practitioner = Fastlege
organisation-kind-nav = NAV
organisation-kind-police = Politi
organisation-kind-state-agency = Statlig etat
organisation-kind-elected-body = Folkevalgt organ
organisation-kind-advisory-council = Medvirkningsråd
organisation-kind-user-organisation = Brukerorganisasjon
organisation-kind-voluntary = Frivillige
organisation-kind-competence-centre = Kompetansesenter
organisation-kind-county-governor = Statsforvalteren
organisation-kind-private-non-profit = Privat ideell
organisation-kind-private-commercial = Privat kommersiell
age-group-not-stated = Ikke valgt
age-group-all = Alle
age-group-children = Barn og unge
age-group-adults = Voksne
strategy-state-not-stated = Ikke valgt
strategy-state-adopted = Vedtatt
strategy-state-to-be-assessed = Vurderes
measure-kind-not-stated = Ikke valgt
measure-kind-assignment = Oppdrag
measure-kind-measure = Tiltak
measure-change-not-stated = Ikke valgt
measure-change-new = Nytt
measure-change-continued = Videreføres
measure-change-strengthened = Styrkes
measure-change-changed = Endres
measure-change-ended = Avsluttes
measure-status-not-stated = Ikke valgt
measure-status-not-started = Ikke startet
measure-status-ongoing = Pågår
measure-status-done = Gjennomført
measure-status-postponed = Utsatt
measure-status-dropped = Utgår
measure-status-to-be-assessed = Vurderes
basis-not-stated = Ikke valgt
basis-frame-change = Endring fra vedtatt ramme
basis-whole-budget = Hele budsjettet
presence-not-stated = Ikke ført
presence-present = Til stede
presence-absent = Forfall
channel-not-stated = Skrevet i planen
channel-workshop = Samling
channel-table = Fil fra et bord
channel-import = Tatt inn fra en tabell
channel-template = Mal
duration-not-stated = Ikke valgt
duration-one-off = Engangs
duration-lasting = Varig

## Changes
change-set = { $field }
change-add = ny rad ({ $kind })
change-add-many = { $count } nye rader ({ $kind })
change-delete = slett ({ $kind })
change-delete-many = slett { $count } ({ $kind })
change-move = flytt ({ $kind })
edit-error-moved = Dette er endret i mellomtiden, så endringen ble ikke gjort. Planen er som den var.
edit-error-misfit = Verdien passer ikke i feltet, så endringen ble ikke gjort. Planen er som den var.
edit-error-record = Det som skulle endres, finnes ikke lenger. Planen er som den var.
edit-error-loses = Noe er skrevet i mellomtiden som ville gått tapt, så endringen ble ikke gjort. Planen er som den var.

## Files
store-error-missing = Fant ikke «{ $file }». Ingenting er endret. Se etter om navnet og mappen er riktige, eller om filen er flyttet.
store-error-folder = «{ $file }» er en mappe, ikke en fil. Ingenting er endret. Velg en fil i mappen.
store-error-forbidden = Du har ikke lov til å lese «{ $file }». Filen er urørt. Be den som eier filen om tilgang, eller få en kopi.
store-error-unreadable = Maskinen klarte ikke å lese «{ $file }» ({ $detail }). Filen er urørt. Prøv igjen, eller kopier filen til en annen disk.
store-error-too-large = «{ $file }» er større enn noen plan (over 200 MB) og ble ikke åpnet. Filen er urørt. Se etter om det er riktig fil.
store-error-empty = «{ $file }» er tom. Den er ikke rørt. Åpne en annen utgave av planen, eller hent filen fra sikkerhetskopi.
store-error-zeros = «{ $file }» inneholder bare nuller, slik filer kan gjøre etter strømbrudd. Den er ikke rørt. Hent filen fra sikkerhetskopi.
store-error-utf16 = «{ $file }» er tekst i kodingen UTF-16, men en plan er i UTF-8. Filen er urørt. Lagre den som UTF-8 i et tekstprogram og åpne den på nytt.
store-error-binary = «{ $file }» er ikke tekst, men et program, et bilde eller noe annet. Filen er urørt. Velg en plan (.ron), eller ta inn en tabell.
store-error-not-utf8 = Linje { $line } i «{ $file }» er ikke UTF-8, sannsynligvis Windows-1252. Filen er urørt. Lagre den som UTF-8 i et tekstprogram og åpne den på nytt.
store-error-conflict = Linje { $line } i «{ $file }» har merker fra et versjonsprogram: to utgaver er blandet. Filen er urørt. Åpne en av utgavene hver for seg.
store-error-no-plan = «{ $file }» er ikke en plan. Filen er urørt. Velg en plan (.ron), eller ta inn filen som tabell.
store-error-cut-off = «{ $file }» slutter for tidlig: en del av planen mangler. Filen er urørt. Åpne en nyere eller eldre utgave, eller hent den fra sikkerhetskopi.
store-error-newer = «{ $file }» er laget med en nyere utgave av Planverksted (filformat { $version }). Filen er urørt. Oppdater Planverksted og åpne den på nytt.
store-error-broken = Linje { $line }, tegn { $column } i «{ $file }» lar seg ikke lese ({ $place }: { $detail }). Filen er urørt. Rett linjen i et tekstprogram, eller åpne en annen utgave av planen.
store-error-full = Det er ikke plass på disken til «{ $file }». Filen som lå der, er urørt. Rydd plass, eller lagre et annet sted.
store-error-write-forbidden = Du har ikke lov til å skrive «{ $file }». Filen som lå der, er urørt. Lagre et annet sted.
store-error-unwritable = Maskinen klarte ikke å skrive «{ $file }» ({ $detail }). Filen som lå der, er urørt. Prøv igjen, eller lagre et annet sted.
store-remark-newer-minor = En nyere utgave av Planverksted har skrevet filen. Den kan leses, men ikke lagres over.
store-remark-unknown-table = Filen har en del som heter «{ $name }», som denne utgaven ikke kjenner. Den er tatt vare på.
store-remark-unknown-field = { $kind } { $id }: feltet «{ $field }» er ikke kjent og er tatt vare på som det stod.
store-remark-unknown-choice = { $kind } { $id }: «{ $text }» er ikke et kjent valg for «{ $field }». Ordet er tatt vare på.
store-remark-odd-value = { $kind } { $id }: «{ $text }» passer ikke i feltet «{ $field }». Teksten er tatt vare på.
store-remark-line-break = { $kind } { $id }: et linjeskift i «{ $field }» er blitt til et mellomrom.
store-remark-twice = { $kind } { $id }: «{ $text }» står to ganger i «{ $field }». Den første gjelder.
store-remark-duplicate-id = { $kind }: to rader har samme nummer ({ $given }). Begge er med; den siste har fått nytt nummer { $id }.
store-remark-no-id = { $kind }: en rad manglet nummer og har fått { $given }.
store-remark-odd-id = { $kind }: «{ $field }» er ikke et gyldig nummer. Raden får et nytt.

## Numbers and dates
number-challenge = U{ $number }
number-goal = M{ $number }
number-plain = { $number }
number-strategy = S{ $number }
read-blank = Ingenting er skrevet
read-not-a-number = «{ $text }» er ikke et tall
read-too-many-decimals = «{ $text }» har flere enn fire desimaler; nærmest er { $nearest }
read-too-large = «{ $text }» er et større tall enn en plan kan holde
read-not-a-time = «{ $text }» er ikke et tidspunkt eller tidsrom
read-no-such-day = Datoen «{ $text }» finnes ikke

## Taking in tables

## Documents
document-about = Om planen
document-aims = Utfordringer, mål og strategier
document-all-measures = Alle tiltak
document-answered-by = Mål som svarer på utfordringen
document-challenges = Utfordringer
document-contents = Innhold
document-counted = Hva
document-date = Dato
document-economy = Økonomi
document-economy-dash = En strek betyr at ingenting er oppgitt.
document-economy-frame = Beløpene er endringer fra den vedtatte budsjettrammen.
document-economy-overview = Sum av tiltakene per år
document-economy-whole = Beløpene er hele budsjettet for det tiltaket gjelder.
document-empty = Planen har ikke fått innhold ennå.
document-evidence-table = Tall og annen kunnskap med kilder
document-figure = Figur
document-for = For
document-fte = Årsverk
document-goals = Mål
document-investment = Investering
document-knowledge = Kunnskapsgrunnlag
document-kroner = kroner
document-letter = Bokstav
document-levels-table = Innsatsnivå
document-measures = Tiltak
document-measures-summary = En rad for hvert tiltak. En rad som går over hele bredden, sier hvilken strategi, hvilket mål eller hvilken utfordring radene under hører til.
document-measures-table = Tiltak med ansvarlig, periode og status
document-meetings = Arbeidsgruppas samlinger
document-national = Nasjonalt tall.
document-no-period = Uten fastsatt tidspunkt i planperioden
document-no-title = (uten tittel)
document-not-accessible = Denne filen kunne ikke gjøres universelt utformet. Be om en annen utgave dersom du trenger det.
document-number = Nr.
document-of = av
document-ongoing = løpende
document-operating = Drift
document-other-measures = Andre tiltak
document-page = Side
document-present = Til stede
document-price-year = De er i { $year }-kroner.
document-publisher = { $name } kommune
document-publisher-herad = { $name } herad
document-source = Kilde
document-strategies = Strategier
document-sum = Sum
document-table = Tabell
document-target-groups = Målgrupper og innsatsnivå
document-target-groups-table = Hvem planen er for
document-thousand-kroner = 1000 kroner
document-timeline = Framdrift
document-timeline-alt = Tidslinje med en stolpe for hvert tiltak.
document-timeline-caption = Når tiltakene gjennomføres
document-timeline-part = Når tiltakene gjennomføres, del { $part } av { $parts }
document-unsolved = Arbeidsgruppa har ikke funnet en løsning på dette.
document-untitled = Plan uten tittel
document-yes = Ja
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
