## Program

## Command line
cli-error-unknown = «{ $word }» er ikkje ein kommando eller eit val i Planverksted. Ingenting er gjort.
cli-error-option = Valet { $option } høyrer ikkje til denne kommandoen. Ingenting er gjort.
cli-error-missing = { $what } manglar. Ingenting er gjort.
cli-error-number = { $option } skal vere eit heilt tal, ikkje «{ $text }». Ingenting er gjort.
cli-error-language = «{ $language }» er ikkje eit språk her. Vel nb, nn eller en.
cli-error-odd = Kommandolinja lèt seg ikkje forstå: { $detail }. Ingenting er gjort.
cli-error-unit = «{ $unit }» er ikkje ei eining. Vel kr, 1000kr eller mill.
cli-error-template = Det finst ingen mal som heiter «{ $template }». Malane er: { $known }.
cli-error-format = «{ $format }» er ikkje eit format som Planverksted kan lage. Vel pdf.
cli-error-profile = «{ $profile }» er ikkje eit dokument som Planverksted kan lage. Vel full.
cli-error-exists = «{ $file }» finst frå før og er ikkje rørt. Vel eit anna namn.
cli-error-import = Tabellen «{ $file }» blei ikkje teken inn. { $problem }
cli-error-read-only = «{ $file }» er laga med ei nyare utgåve av Planverksted og kan ikkje skrivast over utan å miste noko. Fila er urørt. Oppdater Planverksted.
cli-error-output = Svaret kunne ikkje skrivast ut: { $detail }.
cli-error-closed = Den som las svaret, har slutta å lese.
cli-error-window = Vindauget kunne ikkje opnast: { $detail }. Planane er urørte. Kommandolinja verkar: prøv planverksted --help.
cli-error-no-window = Denne utgåva av Planverksted er bygd utan vindauge. Kommandolinja verkar: prøv planverksted --help.
cli-info-title = { $title } ({ $state })
cli-info-count = { $kind }: { $count }
cli-info-year = { $year }: drift { $operating } kr, investering { $investment } kr, { $fte } årsverk
cli-written = Skreiv { $file }
cli-fmt-done = Skreiv { $file }. Kommentarar i fila følgjer ikkje med.
cli-import-taken =
    { $count ->
        [one] Eitt tiltak er teke inn frå { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summar, { $frames } rammer. Tala er lesne som { $unit }.
       *[other] { $count } tiltak er tekne inn frå { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summar, { $frames } rammer. Tala er lesne som { $unit }.
    }
cli-import-remark = Rad { $row }, { $column }: { $text }
cli-import-remark-row = Rad { $row }: { $text }
cli-usage =
    Planverksted: lag planen saman, utan nett

    { "  " }planverksted [FIL]                            opnar vindauget, med planen
    { "  " }planverksted new --template NAMN [--title T] -o FIL
    { "  " }planverksted import TABELL [--into PLAN] [--map KOLONNE=FELT]... [--unit kr|1000kr|mill] -o FIL [--json]
    { "  " }planverksted export FIL --to pdf [--profile full] [--language nb|nn|en] -o MAPPE
    { "  " }planverksted info FIL [--json]                kva planen inneheld
    { "  " }planverksted fmt FIL                          skriv fila på nytt; kommentarar i ho går tapt
    { "  " }planverksted sample --measures N [--seed S] -o FIL

    --language nb|nn|en gjeld òg meldingane.

## Kinds and fields of the plan
kind-plan = plan
kind-level = nivå
kind-target-group = målgruppe
kind-organisation = eining eller aktør
kind-evidence = tal eller kunnskap
kind-challenge = utfordring
kind-goal = mål
kind-strategy = strategi
kind-measure = tiltak
kind-meeting = samling
field-note = Internt notat
field-order = Plass
field-origin = Kjem frå
field-plan-title = Tittel
field-plan-text = Samandrag
field-plan-kind = Type plan
field-plan-municipality = Kommune
field-plan-municipality-number = Kommunenummer
field-plan-period = Planperiode
field-plan-language = Målform
field-plan-state = Tilstand
field-plan-under-revision = Under revisjon
field-plan-version = Versjon
field-plan-mandate = Mandat
field-plan-scope-in = Planen omfattar
field-plan-scope-out = Avgrensing
field-plan-published = Publisert
field-plan-price-year = Prisnivå, år
field-plan-municipality-word = Kommune eller herad
field-plan-case-number = Saksnummer
field-level-title = Nivå
field-level-text = Skildring
field-level-scheme = Nivåmodell
field-level-number = Nummer
field-level-out-of-scope = Utanfor planen
field-target-group-title = Målgruppe
field-target-group-text = Kven det gjeld
field-target-group-code = Bokstav
field-target-group-ages = Alder
field-target-group-kind = Type målgruppe
field-target-group-problem = Gjeld
field-target-group-size = Tal på personar
field-target-group-levels = Nivå
field-organisation-title = Namn
field-organisation-text = Skildring
field-organisation-kind = Type
field-organisation-district = Bydel eller krins
field-organisation-parent = Del av
field-evidence-title = Kva det handlar om
field-evidence-text = Kva det seier
field-evidence-value = Verdi
field-evidence-unit = Eining
field-evidence-population = Talt blant
field-evidence-as-of = Gjeld for
field-evidence-source = Kjelde
field-evidence-definition = Definisjon
field-evidence-national = Nasjonalt tal, ikkje målt i kommunen
field-evidence-about = Handlar om
field-challenge-title = Utfordring
field-challenge-text = Skildring
field-challenge-parent = Underpunkt av
field-challenge-ages = Gjeld
field-challenge-unsolved = Uløyst
field-challenge-target-groups = Målgrupper
field-goal-title = Mål
field-goal-text = Skildring
field-goal-parent = Delmål av
field-goal-challenges = Svarer på utfordringar
field-strategy-title = Strategi
field-strategy-text = Skildring
field-strategy-state = Tilstand
field-strategy-challenges = Svarer på utfordringar
field-strategy-goals = Bidreg til mål
field-measure-title = Tiltak
field-measure-text = Skildring
field-measure-reach = Målgruppe og nivå
field-measure-strategies = Strategiar
field-measure-goals = Mål
field-measure-challenges = Utfordringar
field-measure-lead = Ansvarleg
field-measure-lead-role = Rolle
field-measure-accepted = Har sagt ja
field-measure-contributors = Samarbeidspartnarar
field-measure-period = Periode
field-measure-status = Status
field-measure-status-date = Status per
field-measure-amounts = Beløp per år
field-measure-basis = Beløpa er
field-measure-kind = Oppdrag eller tiltak
field-measure-change = Samanlikna med i dag
field-measure-funding = Finansiering
field-measure-indicator = Indikator
field-measure-priority = Prioritet
field-measure-priority-reason = Grunngiving for prioritet
field-measure-statutory = Lovpålagd
field-measure-statutory-basis = Lovheimel
field-measure-bottleneck = Flaskehals
field-measure-case-number = Saksnummer
field-meeting-title = Samling
field-meeting-text = Kva ho handla om
field-meeting-date = Dato
field-meeting-place = Stad
field-meeting-minutes = Lengd i minutt
field-meeting-attendance = Oppmøte
plan-kind-not-stated = Ikkje vald
plan-kind-theme-plan = Temaplan
plan-kind-sub-plan = Kommunedelplan
plan-kind-action-plan = Handlingsplan
plan-kind-guidelines = Retningslinjer
plan-kind-investigation = Utgreiing
plan-state-not-stated = Ikkje vald
plan-state-draft = Utkast
plan-state-in-consultation = På høyring
plan-state-for-decision = Til behandling
plan-state-adopted = Vedteken
plan-state-expired = Gått ut
written-standard-not-stated = Ikkje vald
written-standard-nb = Bokmål
written-standard-nn = Nynorsk
municipality-word-not-stated = Ikkje vald
municipality-word-kommune = kommune
municipality-word-herad = herad
target-group-kind-not-stated = Ikkje vald
target-group-kind-inhabitants = Innbyggjarar
target-group-kind-staff = Tilsette
target-group-kind-next-of-kin = Pårørande
target-group-kind-lived-experience = Personar med brukarerfaring
problem-not-stated = Ikkje vald
problem-mental-health = Psykisk helse
problem-substance-use = Rus
problem-both = Psykisk helse og rus
organisation-kind-not-stated = Ikkje vald
organisation-kind-municipal-unit = Kommunal eining
organisation-kind-municipal-sector = Kommunalområde
organisation-kind-neighbour = Nabokommune
organisation-kind-county = Fylkeskommune
organisation-kind-specialist-service = Spesialisthelsetenesta
organisation-kind-general-practitioner = Fastlege
organisation-kind-nav = NAV
organisation-kind-police = Politi
organisation-kind-state-agency = Statleg etat
organisation-kind-elected-body = Folkevalt organ
organisation-kind-advisory-council = Medverknadsråd
organisation-kind-user-organisation = Brukarorganisasjon
organisation-kind-voluntary = Frivillige
organisation-kind-competence-centre = Kompetansesenter
organisation-kind-county-governor = Statsforvaltaren
organisation-kind-private-non-profit = Privat ideell
organisation-kind-private-commercial = Privat kommersiell
age-group-not-stated = Ikkje vald
age-group-all = Alle
age-group-children = Barn og unge
age-group-adults = Vaksne
strategy-state-not-stated = Ikkje vald
strategy-state-adopted = Vedteken
strategy-state-to-be-assessed = Blir vurdert
measure-kind-not-stated = Ikkje vald
measure-kind-assignment = Oppdrag
measure-kind-measure = Tiltak
measure-change-not-stated = Ikkje vald
measure-change-new = Nytt
measure-change-continued = Blir ført vidare
measure-change-strengthened = Blir styrkt
measure-change-changed = Blir endra
measure-change-ended = Blir avslutta
measure-status-not-stated = Ikkje vald
measure-status-not-started = Ikkje starta
measure-status-ongoing = Pågår
measure-status-done = Gjennomført
measure-status-postponed = Utsett
measure-status-dropped = Går ut
measure-status-to-be-assessed = Blir vurdert
basis-not-stated = Ikkje vald
basis-frame-change = Endring frå vedteken ramme
basis-whole-budget = Heile budsjettet
presence-not-stated = Ikkje ført
presence-present = Til stades
presence-absent = Forfall
channel-not-stated = Skrive i planen
channel-workshop = Samling
channel-table = Fil frå eit bord
channel-import = Teken inn frå ein tabell
channel-template = Mal
duration-not-stated = Ikkje vald
duration-one-off = Eingongs
duration-lasting = Varig

## Changes
change-set = { $field }
change-add = ny rad ({ $kind })
change-add-many = { $count } nye rader ({ $kind })
change-delete = slett ({ $kind })
change-delete-many = slett { $count } ({ $kind })
change-move = flytt ({ $kind })
edit-error-moved = Dette er endra i mellomtida, så endringa blei ikkje gjord. Planen er som han var.
edit-error-misfit = Verdien passar ikkje i feltet, så endringa blei ikkje gjord. Planen er som han var.
edit-error-record = Det som skulle endrast, finst ikkje lenger. Planen er som han var.
edit-error-loses = Noko er skrive i mellomtida som ville gått tapt, så endringa blei ikkje gjord. Planen er som han var.

## Files
store-error-missing = Fann ikkje «{ $file }». Ingenting er endra. Sjå etter om namnet og mappa er rette, eller om fila er flytta.
store-error-folder = «{ $file }» er ei mappe, ikkje ei fil. Ingenting er endra. Vel ei fil i mappa.
store-error-forbidden = Du har ikkje lov til å lese «{ $file }». Fila er urørt. Be den som eig fila om tilgang, eller få ein kopi.
store-error-unreadable = Maskina klarte ikkje å lese «{ $file }» ({ $detail }). Fila er urørt. Prøv igjen, eller kopier fila til ein annan disk.
store-error-too-large = «{ $file }» er større enn nokon plan (over 200 MB) og blei ikkje opna. Fila er urørt. Sjå etter om det er rett fil.
store-error-empty = «{ $file }» er tom. Ho er ikkje rørt. Opne ei anna utgåve av planen, eller hent fila frå reservekopi.
store-error-zeros = «{ $file }» inneheld berre nullar, slik filer kan gjere etter straumbrot. Ho er ikkje rørt. Hent fila frå reservekopi.
store-error-utf16 = «{ $file }» er tekst i kodinga UTF-16, men ein plan er i UTF-8. Fila er urørt. Lagre ho som UTF-8 i eit tekstprogram og opne ho på nytt.
store-error-binary = «{ $file }» er ikkje tekst, men eit program, eit bilete eller noko anna. Fila er urørt. Vel ein plan (.ron), eller ta inn ein tabell.
store-error-not-utf8 = Linje { $line } i «{ $file }» er ikkje UTF-8, truleg Windows-1252. Fila er urørt. Lagre ho som UTF-8 i eit tekstprogram og opne ho på nytt.
store-error-conflict = Linje { $line } i «{ $file }» har merke frå eit versjonsprogram: to utgåver er blanda. Fila er urørt. Opne utgåvene kvar for seg.
store-error-no-plan = «{ $file }» er ikkje ein plan. Fila er urørt. Vel ein plan (.ron), eller ta inn fila som tabell.
store-error-cut-off = «{ $file }» sluttar for tidleg: ein del av planen manglar. Fila er urørt. Opne ei nyare eller eldre utgåve, eller hent ho frå reservekopi.
store-error-newer = «{ $file }» er laga med ei nyare utgåve av Planverksted (filformat { $version }). Fila er urørt. Oppdater Planverksted og opne ho på nytt.
store-error-broken = Linje { $line }, teikn { $column } i «{ $file }» lèt seg ikkje lese ({ $place }: { $detail }). Fila er urørt. Rett linja i eit tekstprogram, eller opne ei anna utgåve av planen.
store-error-full = Det er ikkje plass på disken til «{ $file }». Fila som låg der, er urørt. Rydd plass, eller lagre ein annan stad.
store-error-write-forbidden = Du har ikkje lov til å skrive «{ $file }». Fila som låg der, er urørt. Lagre ein annan stad.
store-error-unwritable = Maskina klarte ikkje å skrive «{ $file }» ({ $detail }). Fila som låg der, er urørt. Prøv igjen, eller lagre ein annan stad.
store-remark-newer-minor = Ei nyare utgåve av Planverksted har skrive fila. Ho kan lesast, men ikkje lagrast over.
store-remark-unknown-table = Fila har ein del som heiter «{ $name }», som denne utgåva ikkje kjenner. Han er teken vare på.
store-remark-unknown-field = { $kind } { $id }: feltet «{ $field }» er ikkje kjent og er teke vare på som det stod.
store-remark-unknown-choice = { $kind } { $id }: «{ $text }» er ikkje eit kjent val for «{ $field }». Ordet er teke vare på.
store-remark-odd-value = { $kind } { $id }: «{ $text }» passar ikkje i feltet «{ $field }». Teksten er teken vare på.
store-remark-line-break = { $kind } { $id }: eit linjeskift i «{ $field }» er blitt til eit mellomrom.
store-remark-twice = { $kind } { $id }: «{ $text }» står to gonger i «{ $field }». Den første gjeld.
store-remark-duplicate-id = { $kind }: to rader har same nummer ({ $given }). Begge er med; den siste har fått nytt nummer { $id }.
store-remark-no-id = { $kind }: ei rad mangla nummer og har fått { $given }.
store-remark-odd-id = { $kind }: «{ $field }» er ikkje eit gyldig nummer. Rada får eit nytt.

## Numbers and dates
number-challenge = U{ $number }
number-goal = M{ $number }
number-plain = { $number }
number-strategy = S{ $number }
read-blank = Ingenting er skrive
read-not-a-number = «{ $text }» er ikkje eit tal
read-too-many-decimals = «{ $text }» har fleire enn fire desimalar; nærast er { $nearest }
read-too-large = «{ $text }» er eit større tal enn ein plan kan halde
read-not-a-time = «{ $text }» er ikkje eit tidspunkt eller tidsrom
read-no-such-day = Datoen «{ $text }» finst ikkje

## Taking in tables

## Documents
document-about = Om planen
document-aims = Utfordringar, mål og strategiar
document-all-measures = Alle tiltak
document-answered-by = Mål som svarer på utfordringa
document-challenges = Utfordringar
document-contents = Innhald
document-counted = Kva
document-date = Dato
document-economy = Økonomi
document-economy-dash = Ein strek betyr at ingenting er oppgitt.
document-economy-frame = Beløpa er endringar frå den vedtekne budsjettramma.
document-economy-overview = Sum av tiltaka per år
document-economy-whole = Beløpa er heile budsjettet for det tiltaket gjeld.
document-empty = Planen har ikkje fått innhald enno.
document-evidence-table = Tal og annan kunnskap med kjelder
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
document-measures-summary = Ei rad for kvart tiltak. Ei rad som går over heile breidda, seier kva strategi, mål eller utfordring radene under høyrer til.
document-measures-table = Tiltak med ansvarleg, periode og status
document-meetings = Samlingane til arbeidsgruppa
document-national = Nasjonalt tal.
document-no-period = Utan fastsett tidspunkt i planperioden
document-no-title = (utan tittel)
document-not-accessible = Denne fila kunne ikkje gjerast universelt utforma. Be om ei anna utgåve dersom du treng det.
document-number = Nr.
document-of = av
document-ongoing = løpande
document-operating = Drift
document-other-measures = Andre tiltak
document-page = Side
document-present = Til stades
document-price-year = Dei er i { $year }-kroner.
document-publisher = { $name } kommune
document-publisher-herad = { $name } herad
document-source = Kjelde
document-strategies = Strategiar
document-sum = Sum
document-table = Tabell
document-target-groups = Målgrupper og innsatsnivå
document-target-groups-table = Kven planen er for
document-thousand-kroner = 1000 kroner
document-timeline = Framdrift
document-timeline-alt = Tidslinje med ein stolpe for kvart tiltak.
document-timeline-caption = Når tiltaka blir gjennomførte
document-timeline-part = Når tiltaka blir gjennomførte, del { $part } av { $parts }
document-unsolved = Arbeidsgruppa har ikkje funne ei løysing på dette.
document-untitled = Plan utan tittel
document-yes = Ja
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
