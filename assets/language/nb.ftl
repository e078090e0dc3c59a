## Program
program-name = Planverksted
template-title-mental-health = Psykisk helse og rus
template-title-empty = Tom plan
template-text-mental-health = Hele kommunen: barn, unge og voksne, økonomi i fire år
template-text-empty = Begynn med blanke ark

## Command line
cli-check-line = { $severity }: { $record }: { $text }
cli-check-named = { $kind } «{ $title }»
cli-check-nothing = Det er ingenting å se på i planen.
cli-check-numbered = { $kind } { $number } «{ $title }»
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
cli-diff-same = Planene sier det samme.
cli-info-field = { $field } { $count }
cli-info-fields = { "  " }utfylt: { $fields }
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
cli-import-remark-column = Kolonnen { $column }: { $text }
cli-import-remark-row = Rad { $row }: { $text }
cli-usage =
    Planverksted: lag planen sammen, uten nett

    { "  " }planverksted [FIL]                            åpner vinduet, med planen
    { "  " }planverksted new --template NAVN [--title T] -o FIL
    { "  " }planverksted import TABELL [--into PLAN] [--map KOLONNE=FELT]... [--unit kr|1000kr|mill] -o FIL [--json]
    { "  " }planverksted export FIL --to pdf [--profile full] [--language nb|nn|en] -o MAPPE
    { "  " }planverksted info FIL [--json]                hva planen inneholder
    { "  " }planverksted diff A B [--json]                hva som skiller to planer; svarer 1 når de er ulike
    { "  " }planverksted check FIL [--json]               hva det er å se på i planen
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
change-taken-from-file = endringer fra filen
change-add = ny rad ({ $kind })
change-add-many = { $count } nye rader ({ $kind })
change-delete = slett ({ $kind })
change-delete-many = slett { $count } ({ $kind })
change-level = endre nivå ({ $kind })
change-move = flytt ({ $kind })
told-added = lagt til
told-and = { $first }, { $second }
told-at-least = minst { $low }
told-at-most = høyst { $high }
told-changed = { $field } fra { $old } til { $new }
told-cleared = { $field } er tømt (var { $old })
told-cut = { $field }: tatt bort { $old }
told-deleted = slettet
told-duration = varighet
told-fte = årsverk
told-grown = { $field }: skrevet til { $new }
told-investment = investering
told-key = { $field } { $key }
told-kroner = { $number } kr
told-line = { $record }: { $what }
told-linked = { $field }: lagt til { $what }
told-marked = { $field }: ja
told-missing = en rad som mangler ({ $id })
told-more = { $what } og { $count } til
told-moved = flyttet
told-nameless = { $kind } uten navn ({ $id })
told-operating = drift
told-other = { $field } er endret
told-pair = { $first } på { $second }
told-part = { $part } { $new }
told-part-changed = { $part } { $old } → { $new }
told-part-cleared = { $part } tømt (var { $old })
told-quoted = «{ $text }»
told-range = { $low }–{ $high }
told-record = { $kind } «{ $title }»
told-record-added = lagt til { $record }
told-record-deleted = slettet { $record }
told-rewritten = { $field }: { $old } er blitt til { $new }
told-set = { $field }: { $new }
told-sourced = { $value } ({ $source })
told-spaces = { $field }: mellomrom eller linjeskift er endret
told-unlinked = { $field }: fjernet { $what }
told-unmarked = { $field }: ikke lenger
told-yes = ja
edit-error-moved = Dette er endret i mellomtiden, så endringen ble ikke gjort. Planen er som den var.
edit-error-misfit = Verdien passer ikke i feltet, så endringen ble ikke gjort. Planen er som den var.
edit-error-record = Det som skulle endres, finnes ikke lenger. Planen er som den var.
edit-error-loses = Noe er skrevet i mellomtiden som ville gått tapt, så endringen ble ikke gjort. Planen er som den var.
change-paste = lim inn { $count } linjer

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
store-error-changed = «{ $file }» er endret av noen andre. Den er ikke skrevet over.
store-error-no-plan = «{ $file }» er ikke en plan. Filen er urørt. Velg en plan (.ron), eller ta inn filen som tabell.
store-error-cut-off = «{ $file }» slutter for tidlig: en del av planen mangler. Filen er urørt. Åpne en nyere eller eldre utgave, eller hent den fra sikkerhetskopi.
store-error-newer = «{ $file }» er laget med en nyere utgave av Planverksted (filformat { $version }). Filen er urørt. Oppdater Planverksted og åpne den på nytt.
store-error-broken = Linje { $line }, tegn { $column } i «{ $file }» lar seg ikke lese ({ $place }: { $detail }). Filen er urørt. Rett linjen i et tekstprogram, eller åpne en annen utgave av planen.
store-error-full = Det er ikke plass på disken til «{ $file }». Filen som lå der, er urørt. Rydd plass, eller lagre et annet sted.
store-error-unfaithful = Det som ble lest tilbake fra disken, var ikke det som skulle stå i «{ $file }». Filen som lå der, er urørt. Lagre et annet sted, og få disken undersøkt.
store-error-no-folder = Mappen som «{ $file }» skulle ligge i, finnes ikke. Ingenting er skrevet. Lag mappen, eller velg en annen.
store-error-write-forbidden = Du har ikke lov til å skrive «{ $file }». Filen som lå der, er urørt. Lagre et annet sted.
store-error-unwritable = Maskinen klarte ikke å skrive «{ $file }» ({ $detail }). Filen som lå der, er urørt. Prøv igjen, eller lagre et annet sted.
store-remark-journal = { $count ->
    [one] Ett sted i loggen over hva som er gjort, kunne ikke leses og er hoppet over. Planen er hel.
   *[other] { $count } steder i loggen over hva som er gjort, kunne ikke leses og er hoppet over. Planen er hel.
}
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
version-named = Navngitt
version-odd = Slik filen var da den ble åpnet med noe uvanlig i
version-outside = Før endringer fra noen andre
version-restored = Før dere gikk tilbake til en versjon
version-work = Underveis i arbeidet

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

## Things to look at
find-both = { $what }. { $why }.
find-dangling-link = Feltet «{ $field }» viser til noe som ikke finnes i planen
find-dangling-link-why = Det som mangler, kommer ikke med i dokumentet
find-e-mail = Teksten har noe som ser ut som en e-postadresse
find-e-mail-why = Planen blir offentlig, og adressen til en enkelt person skal ikke stå i den
find-identity-number = Teksten har noe som ser ut som et fødselsnummer
find-identity-number-why = En plan skal aldri si noe om en enkelt person
find-lead-not-accepted = { $lead } har ikke sagt ja til ansvaret
find-lead-not-accepted-why = Den som skal lede tiltaket, bør vite om det og ha sagt ja før planen blir vedtatt
find-no-date = Det er ikke sagt hvilken dag eller hvilket år dette er fra
find-no-lead = Tiltaket har ingen ansvarlig enhet
find-no-lead-why = Et tiltak som ingen har ansvaret for, blir sjelden gjennomført
find-no-money = Det er ikke sagt hva { $fte } årsverk i { $year } koster
find-no-money-why = Årsverk koster penger; skriv 0 og hvor de tas fra hvis rammen ikke skal økes
find-no-period = Det er ikke sagt når tiltaket skal gjennomføres
find-no-period-why = Uten tid kommer tiltaket verken inn i tidslinja eller i økonomiplanen
find-no-place = Tiltaket hører ikke til noen strategi, noe mål eller noen utfordring
find-no-place-why = De som leser planen, skal kunne se hvorfor tiltaket er med
find-no-running-cost = Det er ikke sagt hva investeringen i { $year } koster å drive
find-no-running-cost-why = Det som bygges eller kjøpes, koster som regel noe hvert år; skriv 0 hvis det ikke gjør det
find-no-source = Det er ikke sagt hvor dette kommer fra
find-no-source-or-date = Det er ikke sagt hvor dette kommer fra, eller når det er fra
find-no-source-why = De som leser planen, skal kunne se hvem som har funnet ut dette, og hvor gammelt det er
find-odd-date = Årstallet { $year } ser ut som en skrivefeil
find-odd-date-why = Tidslinje og tabeller tar bare med år mellom 1900 og 2200 på en god måte
find-outside-period = Tiltakets periode, { $period }, går utenfor planens, { $plan }
find-outside-period-why = Planen kan bare love noe for de årene den gjelder
find-owner-circle = Denne er lagt under noe som selv er lagt under denne
find-owner-circle-why = Rekkefølge og nummer blir tilfeldige når to er lagt under hverandre
find-period-backwards = Perioden { $period } slutter før den begynner
find-period-backwards-why = Tidslinje og summer blir feil når begynnelse og slutt er byttet om
find-phone-number = Teksten har noe som ser ut som et telefonnummer
find-phone-number-why = Planen blir offentlig, og nummeret til en enkelt person skal ikke stå i den
find-small-count = Tallet { $count } gjelder færre enn fem personer
find-small-count-why = I en liten kommune kan andre kjenne igjen dem det gjelder
find-words-about-people = Ordet «{ $word }» kan byttes med «{ $better }»
find-words-about-people-why = Mange vil ikke lenger bli kalt det gamle ordet
mend-clear-link = ta bort lenka
mend-lift = legg den øverst
mend-period = sett perioden til { $period }
mend-turn-period = bytt om begynnelse og slutt
mend-word = skriv «{ $better }»
mend-words = bytt ord om mennesker
severity-error = Må rettes
severity-note = Verdt en tanke
severity-warning = Å se på

## Taking in tables
import-label = Ta inn { $source }
import-error-empty = Filen er tom
import-error-too-large = Filen er større enn 50 MB. Del den opp
import-error-utf16 = Filen er lagret som UTF-16. Lagre den som «CSV UTF-8» og prøv igjen
import-error-spreadsheet = Filen er et regneark eller et dokument, ikke CSV. Lagre arket som «CSV UTF-8» og prøv igjen
import-error-not-text = Filen er ikke en tabell i tekst. Velg en CSV-fil
import-error-column = Tabellen har ingen kolonne «{ $column }». Den har { $known }
import-error-field = Det finnes ikke noe felt «{ $field }». Velg blant { $known }. Et år skrives bak: operating:2027
import-field-title = Tiltak
import-field-text = Beskrivelse
import-field-target-group = Målgruppe
import-field-level = Innsatsnivå
import-field-challenge = Utfordring
import-field-main-goal = Hovedmål
import-field-goal = Mål
import-field-strategy = Strategi
import-field-lead = Ansvarlig
import-field-lead-role = Rolle hos ansvarlig
import-field-contributors = Samarbeidspartnere
import-field-area = Rammeområde
import-field-start = Oppstart
import-field-end = Frist
import-field-period = Tidsrom
import-field-operating = Beløp til drift
import-field-investment = Beløp til investering
import-field-fte = Årsverk
import-field-in-year = { $field } { $year }
import-field-total = Sum (bare kontroll)
import-field-funding = Finansiering
import-field-indicator = Indikator
import-field-status = Status
import-field-priority = Prioritet
import-field-priority-reason = Begrunnelse for prioritet
import-field-bottleneck = Flaskehals
import-field-case-number = Saksnummer
import-field-statutory-basis = Lovhjemmel
import-field-change = Nytt eller videreført
import-field-note = Internt notat
import-field-skip = Ta ikke med
import-judged-measure = Tiltak
import-judged-heading = Overskrift
import-judged-sum = Sum
import-judged-frame = Ramme
import-judged-aside = Tas ikke inn
import-makes-nothing = Blir ikke til noe
import-makes-goal = Blir et mål
import-makes-sub-goal = Blir et delmål
import-makes-strategy = Blir en strategi
import-makes-challenge = Blir en utfordring
import-spread-evenly = Likt fordelt på årene
import-spread-every-year = Hele beløpet hvert år
import-spread-first-year = Alt det første året
import-unit-kroner = Kroner
import-unit-thousand = 1000 kroner
import-unit-million = Millioner kroner
import-reason-measure = Raden sier hva som skal gjøres
import-reason-group-word = «{ $text }» innleder en gruppe
import-reason-lonely = Raden har bare én tekst og står over rader som sier mer
import-reason-repeated = Raden gjentar kolonneoverskriftene
import-reason-sum-word = «{ $text }» betyr en sum
import-reason-sum-over = Raden er summen av de { $count } radene under
import-reason-frame-word = «{ $text }» hører til budsjettrammen
import-reason-numbered = Radene under er nummerert som deler av { $number }
import-reason-group-cell = «{ $text }» gjelder radene under
import-reason-of-which = Raden er en del av raden over, og ville blitt telt to ganger
import-reason-total = Raden er summen av de { $count } tiltakene før den
import-reason-footnote = Raden er en fotnote
import-reason-no-title = Raden har ingen tekst
import-reason-person = Valgt av deg
import-remark-identity = Ser ut som et fødselsnummer. Planen skal ikke inneholde opplysninger om enkeltpersoner
import-remark-no-unit = Tabellen sier ikke hva beløpene er oppgitt i. De er lest som kroner
import-remark-no-headings = Fant ingen kolonneoverskrifter. Kolonnene er tolket etter innholdet
import-remark-no-rows = Tabellen har ingen rader under overskriftene
import-remark-damaged = Noen tegn i filen er skadet og vises som �
import-remark-quote = Et anførselstegn er åpnet og aldri lukket. Det er lest som tekst
import-remark-frames = Rader som hører til budsjettrammen, er ikke tatt inn: { $rows }
import-remark-sum = Trykt sum er { $printed }, men delene gir { $parts }
import-remark-aside = Ikke tatt inn: { $text }
import-remark-title-line = Linjen over tabellen er ikke tatt inn: { $text }
import-remark-known-measure = Planen har allerede et tiltak som heter «{ $title }»
import-remark-ditto = Viser til rad { $above }
import-remark-untitled = Raden har ikke noe i tittelkolonnen. Tittelen er blitt «{ $title }»
import-remark-no-column = Cellen «{ $cell }» står utenfor kolonnene. Den er lagt i det interne notatet
import-remark-ongoing = «{ $cell }» er lest som løpende. Teksten ligger i det interne notatet
import-remark-backwards = Perioden { $period } slutter før den begynner
import-remark-no-lead = Ingen ansvarlig: «{ $cell }»
import-remark-everyone = «{ $cell }» er ingen enhet. Det er lagt inn som rolle
import-remark-several-leads = Flere ansvarlige: { $lead } er ansvarlig, de andre deltar
import-remark-level-alone = Nivået «{ $cell }» har ingen målgruppe. Det er lagt i det interne notatet
import-remark-out-of-scope = Raden sier at den ligger utenfor planen
import-remark-choice = «{ $cell }» er ikke blant valgene. Det er lagt i det interne notatet
import-remark-amount-rest = Forsto ikke alt i «{ $cell }»: { $rest }. Cellen ligger i det interne notatet
import-remark-approximate = Omtrentlig beløp: «{ $cell }»
import-remark-unknown-amount = Beløpet er ikke kjent: «{ $cell }»
import-remark-several-amounts = Cellen har { $count } beløp. De er lagt sammen år for år: «{ $cell }»
import-remark-no-year = { $amount } kroner har ikke noe år. Beløpet ligger i det interne notatet
import-remark-shares = { $amount } kroner er delt etter andelene i cellen. Uten år: { $rest } kroner
import-remark-one-year = { $amount } kroner er lagt i { $year }, etter perioden
import-remark-first-year = { $amount } kroner er lagt i det første året, { $year }
import-remark-every-year = { $amount } kroner er lagt i hvert år, { $years }
import-remark-spread = { $amount } kroner er fordelt likt på { $years }
import-remark-fte-no-year = { $fte } årsverk har ikke noe år. De ligger i det interne notatet
import-remark-fte-by-money = Årsverk uten år er lagt i hvert år som har beløp i samme rad
import-remark-filled-down = Tomme celler er lest som cellen over. Rader: { $rows }
import-remark-monthly = Beløp per måned er regnet tolv ganger: «{ $cell }»
import-remark-several-measures = Cellen ser ut som { $count } tiltak. De er tatt inn som ett
import-remark-added-columns = Kolonner for samme år er lagt sammen: { $columns }
import-remark-lonely = «{ $text }» er lest som overskrift, ikke som tiltak
import-remark-heading-amounts = Beløp i en overskrift er ikke tatt inn: { $text }
import-remark-no-title-column = Ingen kolonne sier hva som skal gjøres. Velg hvilken som er tiltakene
import-remark-fte-spread = { $fte } årsverk er lagt i hvert år, { $years }

## Documents
document-about = Om planen
document-aims = Utfordringer, mål og strategier
document-all-groups = Alle målgruppene gjelder { $problem }.
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
document-table-summary = { $rows ->
    [one] En rad med data. Kolonner: { $columns }.
   *[other] { $rows } rader med data. Kolonner: { $columns }.
}
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
export-remark-not-accessible = Filen er ikke universelt utformet, og det står på tittelsiden. Grunnen er: { $reason }
export-remark-replaced = { $count ->
    [one] Ett tegn som skriftene ikke har, er byttet ut med �: { $characters }
   *[other] { $count } tegn som skriftene ikke har, er byttet ut med �: { $characters }
}

## Window
ui-accept-export = Eksporter hit
ui-accept-open = Åpne
ui-accept-save = Lagre
ui-accept-take-in = Ta inn
ui-all-saved = Alt er lagret allerede
ui-amounts-fte = Årsverk
ui-amounts-investment = Investering, 1000 kr
ui-amounts-operating = Drift, 1000 kr, endring fra vedtatt ramme
ui-amounts-operating-whole = Drift, 1000 kr, hele budsjettet
ui-ask-export = Velg mappe for dokumentet
ui-ask-open = Åpne en plan
ui-ask-save = Lagre planen
ui-ask-take-in = Ta inn en tabell
ui-cancel = Avbryt
ui-count-figures = { $count ->
    [one] { $count } figur
   *[other] { $count } figurer
}
ui-count-tables = { $count ->
    [one] { $count } tabell
   *[other] { $count } tabeller
}
ui-documents-contents = Dette kommer med
ui-documents-left-out = Kapitler som det ikke er skrevet noe i ennå, blir ikke med.
ui-example-hide = Skjul eksempelet
ui-example-show = Se hvordan det ser ut i eksempelplanen
ui-form-more-and = Mer: { $fields } …
ui-import-all-remarks = Vis alle
ui-import-column = Kolonne { $name }
ui-import-columns = Hva kolonnene er
ui-import-counts = { $measures } tiltak, { $headings ->
    [one] { $headings } overskrift
   *[other] { $headings } overskrifter
}, { $sums ->
    [one] { $sums } sum
   *[other] { $sums } summer
}, { $frames } i rammen, { $aside } tas ikke inn
ui-import-no-remarks = Ingenting å se på
ui-import-remark = Rad { $row }: { $text }
ui-import-remark-column = Rad { $row }, { $column }: { $text }
ui-import-remarks = { $count } ting å se på
ui-import-row = Rad
ui-import-row-is = Blir til
ui-import-rows = Radene i { $file }
ui-import-spread = Beløp uten år
ui-import-take = Ta inn { $count } tiltak
ui-import-unit = Tallene er i
ui-cannot-open = Systemet kunne ikke åpne { $path }. Filen ligger der.
ui-cell-unreadable = «{ $text }» passer ikke i denne ruta; den er som før
ui-choice-none = Ingen
ui-close = Lukk
ui-column-fte = Årsverk
ui-column-group = Målgruppe
ui-column-level = Nivå
ui-column-measure = Tiltak
ui-column-number = Nr.
ui-contents-none = Ikke noe ennå
ui-count-challenges = { $count ->
    [one] { $count } utfordring
   *[other] { $count } utfordringer
}
ui-count-evidence = { $count } tall
ui-count-goals = { $count } mål
ui-count-led = { $count } med ansvarlig
ui-count-levels = { $count ->
    [one] { $count } nivå
   *[other] { $count } nivåer
}
ui-count-measures = { $count } tiltak
ui-count-meetings = { $count ->
    [one] { $count } samling
   *[other] { $count } samlinger
}
ui-count-organisations = { $count ->
    [one] { $count } enhet eller aktør
   *[other] { $count } enheter og aktører
}
ui-count-strategies = { $count ->
    [one] { $count } strategi
   *[other] { $count } strategier
}
ui-count-target-groups = { $count ->
    [one] { $count } målgruppe
   *[other] { $count } målgrupper
}
ui-documents-short = Dokumentet til vedtak
ui-documents-text = Hele planen som ett dokument: mandat, målgrupper, utfordringer, mål, strategier og tiltak med år og summer. PDF-en er universelt utformet og kan arkiveres.
ui-empty-challenges = Hva hindrer oss i dag? Skriv én utfordring på hver linje.
ui-empty-evidence = Tall og annen kunnskap som planen bygger på, med kilde og dato.
ui-empty-goals = Hva skal være sant når planen er gjennomført? Skriv ett mål på hver linje.
ui-empty-levels = Nivåene dere deler tilbudet i, fra det som angår alle, til det mest omfattende.
ui-empty-measures = Hva skal gjøres, av hvem og når? Skriv ett tiltak på hver linje, eller lim inn fra et regneark.
ui-empty-meetings = Når gruppa møtes, og hvor.
ui-empty-organisations = Enhetene i kommunen og andre som skal gjøre noe. Ansvarlige som skrives på et tiltak, kommer hit av seg selv.
ui-empty-strategies = Retninger som varer lenger enn ett tiltak.
ui-empty-target-groups = Hvem er planen for? Skriv én målgruppe på hver linje.
ui-export = Eksporter
ui-export-pdf = PDF, universelt utformet …
ui-export-running = Dokumentet blir laget
ui-export-stopped = Eksporten ble stoppet. Ingen fil er skrevet.
ui-exported = Dokumentet er ferdig: { $file }
ui-exported-to = Dokumentet ligger her: { $path }
ui-filter = Filtrer
ui-filter-hint = Filtrer …
ui-finder-view = Visning
ui-form-close = Lukk Esc
ui-form-less = Mindre
ui-form-more = Mer: { $fields }
ui-file-gone = Fant ikke { $file } lenger. Planen skrives dit på nytt, så ingenting er tapt.
ui-foreign-changed = { $file } er endret av noen andre mens dere arbeidet. Filen er ikke skrevet over, og alt dere har gjort, er tatt vare på i en kopi. Velg hva som skal gjelde; det andre blir liggende blant versjonene.
ui-foreign-keep = Bruk det som står her
ui-foreign-strange = { $file } inneholder nå en annen plan, eller er skrevet av en nyere utgave av Planverksted. Filen er ikke skrevet over, og alt dere har gjort, er tatt vare på i en kopi.
ui-foreign-take = Bruk det som står i filen
ui-foreign-unreadable = { $file } er endret av noen andre, og kan ikke leses nå. Filen er ikke skrevet over, og alt dere har gjort, er tatt vare på i en kopi.
ui-grid-blank = tomt
ui-grid-cell = rad { $row } av { $rows }, { $column }, { $value }
ui-grid-filtered = { $shown } av { $all }
ui-grid-hint = Skriv her … Enter for neste
ui-has-mandate = Mandat
ui-has-period = { $period }
ui-language = Språk
ui-language-name = Bokmål
ui-lead-hint = Enhet, rolle
ui-link-add = Legg til
ui-link-add-kind = Legg til { $kind }
ui-link-choose = Velg
ui-link-level = Velg nivå for { $group }
ui-link-level-short = Nivå …
ui-link-new = Nytt:
ui-link-none = Ingenting passer
ui-link-other = Bytt
ui-link-remove = Ta bort { $name } fra { $field }
ui-list-challenges = Utfordringer
ui-list-evidence = Tall og kilder
ui-list-goals = Mål
ui-list-levels = Nivåer
ui-list-measures = Tiltak
ui-list-meetings = Samlinger
ui-list-organisations = Enheter og aktører
ui-list-strategies = Strategier
ui-list-target-groups = Målgrupper
ui-look = Utseende
ui-look-contrast = Høy kontrast
ui-look-dark = Mørkt
ui-look-light = Lyst
ui-look-system = Som systemet
ui-measure-answers = Svarer på
ui-message-aside = Legg til side
ui-messages = Meldinger
ui-missing-record = mangler
ui-new-challenge = Ny utfordring
ui-new-evidence = Nytt tall
ui-new-goal = Nytt mål
ui-new-level = Nytt nivå
ui-new-measure = Nytt tiltak
ui-new-meeting = Ny samling
ui-new-organisation = Ny enhet eller aktør
ui-new-strategy = Ny strategi
ui-new-target-group = Ny målgruppe
ui-next = Neste: { $what }
ui-next-about = gi planen navn og kommune
ui-next-about-why = Da står det riktige på forsiden og i alle dokumenter. Om lag 2 minutter.
ui-next-direction = skriv utfordringer og mål
ui-next-direction-why = Da vet dere hva tiltakene skal svare på. Om lag 40 minutter i gruppa.
ui-next-document = lag dokumentet og les det sammen
ui-next-document-why = Alle tiltak har ansvarlig og periode. Om lag 30 minutter i gruppa.
ui-next-go = Gå til { $view }
ui-next-groups = bli enige om målgruppene
ui-next-groups-why = Da snakker alle om de samme menneskene. Om lag 20 minutter i gruppa.
ui-next-lead = { $count ->
    [one] finn ansvarlig for ett tiltak
   *[other] finn ansvarlig for { $count } tiltak
}
ui-next-lead-why = Et tiltak uten ansvarlig blir sjelden gjort. Om lag 15 minutter i gruppa.
ui-next-measures = skriv de første tiltakene
ui-next-measures-why = Skriv ett på hver linje, eller ta inn tabellen dere har. Om lag 30 minutter i gruppa.
ui-next-period = { $count ->
    [one] tidfest ett tiltak
   *[other] tidfest { $count } tiltak
}
ui-next-period-why = Da ser dere hva som kommer først, og hva det koster hvert år. Om lag 15 minutter i gruppa.
ui-nothing-to-undo = Det er ikke mer å gå tilbake til
ui-open-document = Åpne dokumentet
ui-open-file = Åpne fil …
ui-open-folder = Åpne mappen
ui-path = Sti
ui-path-nothing = Her er det ingen mapper eller filer å velge. Skriv stien til en annen mappe.
ui-path-taken = Det finnes en fil her fra før: { $path }. Velg et annet navn, så blir den ikke skrevet over.
ui-path-note = Skriv eller lim inn stien, eller velg i lista.
ui-period-from = Fra
ui-period-ongoing = løpende
ui-period-plan-from = Planen gjelder fra
ui-period-plan-to = Planen gjelder til
ui-period-to = Til
ui-progress-begun = Pågår
ui-progress-begun-short = pågår
ui-progress-done = Ferdig
ui-progress-done-short = ferdig
ui-progress-not-begun = Ikke begynt
ui-questions-go = Gå videre til oversikten
ui-questions-skip = Hopp over
ui-questions-text = Svar på det dere vet. Alt kan hoppes over nå og fylles ut senere.
ui-questions-title = Fem spørsmål før dere begynner
ui-range-high = høyest
ui-range-low = lavest
ui-range-source = Kilde til tallet
ui-recent-changes = Sist endret
ui-recent-none = Ingenting er endret siden planen ble åpnet
ui-recover-open = Åpne den
ui-recovery = «{ $title }», { $place }, er ikke lagret i en fil. Alt fram til { $when } er tatt vare på i en kopi.
ui-recovery-file = «{ $title }», { $place }, kunne ikke lagres i { $file }. Alt fram til { $when } er tatt vare på i en kopi.
ui-recovery-file-no-place = «{ $title }» kunne ikke lagres i { $file }. Alt fram til { $when } er tatt vare på i en kopi.
ui-recover-discard = Forkast kopien
ui-recovery-no-place = «{ $title }» er ikke lagret i en fil. Alt fram til { $when } er tatt vare på i en kopi.
ui-redo = Gjør om
ui-redo-named = Gjør om: { $what }
ui-redone = Gjort om igjen: { $what }
ui-region-bottom = Bunnlinje
ui-region-steps = Steg
ui-region-top = Topplinje
ui-save = Lagre
ui-save-again = Prøv igjen
ui-save-as = Lagre som …
ui-save-elsewhere = Lagre et annet sted …
ui-saved-at = Lagret { $time }
ui-saved-failed = Ikke lagret
ui-saved-forbidden = Kan bare leses: filen er skrivebeskyttet
ui-saved-foreign = Ikke lagret: filen er endret av noen andre
ui-saved-in-file = Alt er lagret
ui-saved-nowhere = Ikke lagret i en fil ennå
ui-saved-read-only = Kan bare leses: filen er fra en nyere versjon
ui-saved-soon = Lagrer …
ui-saved-wished = Åpnet bare for lesing
ui-search = Søk
ui-search-hint = Søk etter tiltak, visninger og kommandoer
ui-search-key = Søk Ctrl+K
ui-search-nothing = Ingen treff. Prøv færre bokstaver eller et annet ord.
ui-see-sample = Se eksempelplanen
ui-settings = Språk og utseende
ui-stand-direction = Planen har { $count } utfordringer, mål og strategier, men ingen tiltak ennå.
ui-stand-empty = Planen er klar til å fylles.
ui-stand-groups = { $count ->
    [one] Planen har én målgruppe, men ingen retning ennå.
   *[other] Planen har { $count } målgrupper, men ingen retning ennå.
}
ui-stand-leads = Planen har retning og { $count } tiltak. { $led } av dem har en ansvarlig.
ui-stand-measures = Planen har { $count } tiltak, men ingen utfordringer eller mål som de svarer på.
ui-stand-whole = { $count ->
    [one] Planen har retning og ett tiltak, med ansvarlig.
   *[other] Planen har retning og { $count } tiltak, og alle har en ansvarlig.
}
ui-start = Start
ui-start-continue = Fortsett
ui-start-motto = Lag planen sammen, uten nett
ui-start-new = Ny plan fra mal
ui-step-1 = 1 Oppdrag
ui-step-2 = 2 Nå
ui-step-3 = 3 Retning
ui-step-4 = 4 Tiltak
ui-step-5 = 5 Vedtak
ui-step-spoken = { $name }, { $count }
ui-stop = Stopp
ui-sums = Endring fra vedtatt ramme
ui-sums-year = { $year }: { $operating } kr i drift, { $fte } årsverk
ui-take-in = Ta inn en tabell (CSV) …
ui-taken-from-file = { $file } var endret av noen andre. Endringene er tatt inn og kan angres.
ui-today = i dag { $time }
ui-day-and-time = { $day } kl. { $time }
ui-taken-in = { $count } tiltak er tatt inn fra { $file }, med { $remarks } ting å se på
ui-to-start = Til startsiden
ui-undo = Angre
ui-undo-named = Angre: { $what }
ui-undone = Angret: { $what }
ui-untitled = uten tittel
ui-untitled-plan = Plan uten tittel
ui-view-about = Plan og mandat
ui-view-direction = Utfordringer og mål
ui-view-documents = Dokumenter
ui-view-evidence = Tall og kilder
ui-view-import = Ta inn en tabell
ui-view-measures = Tiltak
ui-view-meetings = Samlinger
ui-view-organisations = Enheter og aktører
ui-view-overview = Oversikt
ui-view-questions = Fem spørsmål
ui-view-target-groups = Målgrupper og nivå
ui-weight-error = Feil
ui-weight-note = Melding
ui-weight-warning = Å se på
ui-yes = ja
