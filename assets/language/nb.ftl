## Program
program-name = Planverksted
template-title-mental-health = Psykisk helse og rus
template-title-children-and-young = Barn og unge
template-title-emergency-inpatient = Øyeblikkelig hjelp døgnopphold
template-title-responsibility-guidelines = Ansvar og grenseganger
template-title-single-gathering = Én samling på tre timer
template-title-empty = Tom plan
template-text-mental-health = Hele kommunen: barn, unge og voksne, økonomi i fire år
template-text-children-and-young = Barn, unge og familier: tidlig hjelp og hvem som arbeider sammen
template-text-emergency-inpatient = Utredning: alene eller sammen med nabokommuner
template-text-responsibility-guidelines = Retningslinjer for hvem som gjør hva
template-text-single-gathering = Bare samlingen: forslag, prioritering og beslutninger, med tid til hvert punkt
template-text-empty = Begynn med blanke ark
help-questions = Fem korte spørsmål setter rammen for planen. Alle kan hoppes over og besvares senere under «Plan og mandat».
help-questions-group = Bruk to minutter. Det gruppa ikke vet ennå, kan stå tomt.
help-overview = Her står det hvor langt planen er kommet, og hva som er det beste neste steget. Trykk på et steg for å gå dit. Tallene til høyre i listen viser hvor mye som er skrevet, og hva det er verdt å se på.
help-overview-group = Begynn og slutt hver samling her: hva er gjort siden sist, og hva gjenstår?
help-about = Hva planen heter, hvem som har bedt om den, hvilke år den gjelder for, og hva den bygger på. Fanene viser vedtak, saksgang, andre planer, lover og veiledere.
help-about-group = Les mandatet høyt i den første samlingen, og bli enige om hva planen ikke skal handle om.
help-working-group = Én rad for hver deltaker: navn, hvor de kommer fra, og hvilken rolle de har i gruppa. Enter lager neste rad.
help-working-group-group = Se etter hvem som mangler: brukere og pårørende, fastlegen, skolen, NAV. Den som ikke sitter ved bordet, blir sjelden hørt.
help-meetings = Samlingene i rekkefølge etter dato, hver med sin dagsorden. «Start samling» (Ctrl+G) kjører dagsordenen med klokke, og referatet skriver seg mens dere arbeider.
help-meetings-group = Sett av tid til beslutninger og oppgaver til slutt. De skal aldri være det som blir kuttet når klokka går.
help-involvement = Hvem som er hørt, hvordan, hva de sa, og hva det førte til. Det siste er det som oftest mangler i planer.
help-involvement-group = Spør for hvert innspill: hva gjør vi med det, og hvem sier fra til dem som kom med det?
help-evidence = Tall om kommunen, hver med kilde og dato. Et tall som støtter en utfordring, kan knyttes til den i skjemaet (F4).
help-evidence-group = Vis heller fem tall som alle forstår, enn femti. Si høyt hva dere ikke vet.
help-target-groups = Hvem planen gjelder, og hvilke nivåer av hjelp som finnes. Fanene har målgruppene, nivåene og ordningene som nivåene kommer fra.
help-target-groups-group = Beskriv gruppene med ord som en pårørende ville brukt. Mange havner mellom to grupper: hvem har dem da?
help-services = Det som finnes i dag, hvem det er for, og hvor mange årsverk det har. Tjenestene vises i dekningen ved siden av tiltakene.
help-services-group = La hver tjeneste fortelle i to minutter hva de gjør, og hvem de ikke tar imot.
help-coverage = En rute for hver målgruppe og hvert nivå viser hva som finnes, og hva som mangler. Skriv i en rute for å lage et tiltak der, og trykk mellomrom for å si om ruta er dekket.
help-coverage-group = Gå gjennom én målgruppe om gangen. Et hull er ikke noens skyld, men noen må si hva som skal skje med det.
help-direction = Utfordringer, mål og strategier som et tre. Enter lager neste linje, Alt med piltast høyre og venstre flytter linja inn og ut, Ctrl+1 til Ctrl+4 endrer hva den er.
help-direction-group = Et mål sier hva som er annerledes for innbyggerne når planen er ferdig. Det kommunen skal gjøre, er strategier og tiltak.
help-measures = Ett tiltak i hver rad. Skriv tittelen, og bruk Tab for målgruppe, ansvarlig, periode og status. F4 åpner skjemaet med alt annet. En tabell fra Excel kan limes rett inn.
help-measures-group = Spør den som skal være ansvarlig mens vedkommende sitter der, og trykk Ctrl+J når svaret er ja. Et tiltak uten eier blir ikke fulgt opp.
help-boundaries = Der to tjenester møtes: hvem gjør hva, hvem tar imot, og hva skjer når dere er uenige. Avtaler og enheter har egne faner.
help-boundaries-group = Ta utgangspunkt i én person som falt mellom to stoler, uten navn. Hvem skulle ha gjort hva?
help-organisations = Enhetene i kommunen og andre som gjør noe i planen. Et navn som skrives som ansvarlig for et tiltak, kommer hit av seg selv.
help-organisations-group = Bruk de samme navnene som kommunen selv bruker, så kjenner enhetene seg igjen i planen.
help-timeline = Tiltakene over årene. Dra i en stolpe eller bruk piltastene for å flytte den, og Shift med piltast for å endre når den slutter.
help-timeline-group = Se etter år der alt begynner samtidig. Hva kan vente, og hva må komme først?
help-economy = Hva tiltakene koster og hvor mange årsverk de tar, år for år. Skriv rett i cellene, eller lim inn fra et regneark. Summene nederst er de samme som i dokumentene.
help-economy-group = Ta ett tiltak om gangen: hva koster det, fra når, og hvor kommer pengene fra? Det som ikke er avgjort, kan stå åpent.
help-gathering = Dagsordenen står til venstre, linja nederst tar imot det som blir sagt, og F9 går videre. Alt som noteres, får samlingen og programposten sin av seg selv.
help-gathering-group = La alle tenke alene i noen minutter før noen snakker. Da kommer også de stilles forslag på bordet.
help-import = Tabellen vises slik den blir tatt inn. Øverst velges hva hver kolonne inneholder, og til høyre hva hver rad blir. Ingenting er endret før dere trykker på knappen som tar den inn, og det kan angres.
help-import-group = Be den som eier tabellen om å se over radene sammen med referenten. Det tar noen minutter og sparer misforståelser.
help-merge = To utgaver av planen er satt sammen. Der begge hadde endret det samme, står det et spørsmål her, med begge svarene. Ingenting er borte.
help-merge-group = Les begge svarene høyt og velg. Spørsmål som ingen kan svare på nå, blir stående i planen.
help-review = Det som er verdt å se på før andre leser planen, det viktigste først. «Gå dit» viser hvor det er, og det som skal være slik, kan legges til side med en grunn.
help-review-group = Ta de fem øverste i fellesskap, og gi resten til én person.
help-documents = Hele planen eller dokumentene fra en samling, som universelt utformet PDF eller Word-fil. Ctrl+E lager det samme som sist, Ctrl+P åpner PDF-en for utskrift.
help-documents-group = Skriv ut referatet og arket før folk går, så har alle med seg det de har sagt ja til.
help-follow-up = Indikatorene er det dere måler igjen og igjen for å se om planen virker. Hver måling får en dag og et tall. Når en indikator har to målinger, vises kurven under tabellen.
help-follow-up-group = Velg få indikatorer som noen allerede teller. Bli enige om hvem som leser av, og når tallene kommer tilbake til gruppa.
help-versions = Tidligere versjoner av planen, den nyeste først. En versjon kan vises, og planen kan settes tilbake til den. Ctrl+S gir den dere har nå et navn.
help-versions-group = Gi planen et navn etter hver samling, for eksempel «Etter samling 2».
help-done = Alt som er gjort med planen, steg for steg, det siste øverst. Angre (Ctrl+Z) tar tilbake ett steg om gangen.
help-done-group = Her kan den som var borte, se hva som er endret siden sist.
help-further = Det i planen som ingen annen visning lister opp: indikatorer, risiko, alternativer, ordforklaringer og mer. Velg en fane for å skrive der.
help-further-group = Gruppa trenger ikke alt dette. Ta det planen blir bedre av.

## Command line
cli-check-aside = Lagt til side: { $record }: { $text }. Grunn: { $reason }
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
cli-error-no-version = Det finnes ingen versjon av «{ $file }» på denne maskinen. Ingenting er gjort.
cli-error-version = «{ $version }» er ikke begynnelsen på nøyaktig én versjon. Ingenting er gjort. Bruk restore FIL --list for å se dem.
cli-error-template = Det finnes ingen mal som heter «{ $template }». Malene er: { $known }.
cli-error-format = «{ $format }» er ikke et format som Planverksted kan lage. Velg ett av disse, eller flere med komma mellom: { $formats }.
cli-error-profile = «{ $profile }» er ikke et dokument som Planverksted kan lage. Velg full, minutes, sheet eller invitation.
cli-error-exists = «{ $file }» finnes fra før og er ikke rørt. Velg et annet navn, eller skriv over med --force.
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
cli-log-aside = { $when }  { $what } (ikke i denne filen)
cli-log-elsewhere = Her er planen endret et annet sted, og loggen vet ikke hvordan.
cli-log-line = { $when }  { $what }
cli-log-none = Loggen på denne maskinen sier ingenting om denne planen.
cli-written = Skrev { $file }
cli-version = { $version }  { $when }  { $what }  { $name }
cli-versions-none = Det finnes ingen versjoner av denne planen på denne maskinen.
cli-unkept = Utgaven som lå i { $file }, lot seg ikke legge blant versjonene. Planen skrives likevel. Se etter om det er plass på disken og lov til å skrive i { $folder }.
cli-unlogged = Planen er skrevet, men loggen over hva som er gjort, lot seg ikke skrive: dette steget mangler der. Se etter om det er plass på disken og lov til å skrive { $file }.
cli-fmt-done = Skrev { $file }. Kommentarer i filen følger ikke med.
cli-import-taken =
    { $count ->
        [one] Ett tiltak er tatt inn fra { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summer, { $frames } rammer. Tallene er lest som { $unit }.
       *[other] { $count } tiltak er tatt inn fra { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summer, { $frames } rammer. Tallene er lest som { $unit }.
    }
cli-import-remark = Rad { $row }, { $column }: { $text }
cli-import-remark-column = Kolonnen { $column }: { $text }
cli-import-remark-row = Rad { $row }: { $text }
cli-about = Planverksted: lag planen sammen, uten nett
cli-about-language = --language nb|nn|en kan stå ved alle kommandoer og gjelder også meldingene.
cli-about-writing = Det som ligger der og ikke er samme plan, eller et dokument som er uendret siden det ble laget her, skrives ikke over uten --force. new og restore lager bare nye filer.
cli-arg-command = Kommandoen; alle hvis ingen er nevnt
cli-arg-first-plan = Den ene planen
cli-arg-lost-plan = Planen; filen kan være skadd eller borte
cli-command-repair = lager en ny plan av det som lar seg lese i en skadd plan, og lister det som gikk tapt; den skadde filen blir ikke rørt
cli-arg-damaged-plan = Den skadde planen
cli-repaired = Det som lot seg lese i { $file }, er i den nye planen. Tapt eller endret: { $count }. Selve filen er urørt.
cli-arg-plan = Planen
cli-arg-second-plan = Den andre planen
cli-arg-shell = Skallet: bash, zsh, fish eller powershell
cli-arg-table = Tabellen: CSV eller annen tekst, XLSX eller ODS
cli-command-check = hva det er å se på i planen
cli-command-completions = skriver ut det et skall trenger for å fullføre kommandoer og valg
cli-command-diff = hva som skiller to planer; svarer 1 når de er ulike
cli-command-export = lager et dokument av planen
cli-command-fmt = skriver filen på nytt; kommentarer i den går tapt
cli-command-help = viser denne hjelpen, eller hjelpen til én kommando
cli-command-import = tar en tabell inn i planen, eller i en ny
cli-command-info = hva planen inneholder
cli-command-log = hva som er gjort med planen på denne maskinen
cli-command-man = skriver ut håndbokssiden
cli-command-new = lager en ny plan etter en mal
cli-command-restore = lister versjonene av planen; skriver ut den nyeste versjonen, eller V
cli-command-sample = lager en plan med N tiltak, til å prøve ting med
cli-command-window = åpner vinduet, med planen
cli-error-shell = «{ $shell }» er ikke et skall som Planverksted kjenner. Velg bash, zsh, fish eller powershell.
cli-heading-arguments = Argumenter
cli-heading-options = Valg
cli-option-document-language = Språket i dokumentet og i meldingene: nb, nn eller en
cli-option-folder = Mappen som dokumentet skal til; den lages hvis den ikke finnes
cli-option-force = Skriver over det som ligger der, hva det enn er
cli-option-help = Viser hjelp
cli-option-into = Planen som tabellen skal inn i; en ny hvis ingen er nevnt
cli-option-json = Svarer i JSON, for programmer som skal lese svaret
cli-option-language = Språket i meldingene: nb, nn eller en
cli-option-list = Lister versjonene i stedet for å skrive ut en
cli-option-map = Feltet som en kolonne skal til; kan stå flere ganger
cli-option-measures = Antallet tiltak
cli-option-output = Filen som skal skrives
cli-option-profile = Hvilket dokument: full (hele planen), minutes (referat), sheet (ark på én side) eller invitation (innkalling)
cli-option-seed = Hvilken av alle planer av den størrelsen; 1 hvis ingen er nevnt
cli-option-sheet = Et ark som skal tas inn, ved navn eller nummer; kan stå flere ganger
cli-option-template = Malen: { $templates }
cli-option-title = Tittelen på planen
cli-option-to = Formatet, eller flere med komma mellom
cli-option-unit = Hva beløpene i tabellen står i: kr, 1000kr eller mill
cli-option-version = Viser hvilken versjon programmet har
cli-option-wanted-version = Versjonen, ved begynnelsen av id-en; den nyeste hvis ingen er nevnt
cli-value-assignment = KOLONNE=FELT
cli-value-command = KOMMANDO
cli-value-file = FIL
cli-value-folder = MAPPE
cli-value-name = NAVN
cli-value-sheet = ARK
cli-value-table = TABELL

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
kind-agenda-item = programpost
kind-agreement = samarbeid
kind-anchoring = forankring
kind-ballot = avstemning
kind-boundary = grensegang
kind-capacity = plasser
kind-chapter = kapittel
kind-competence = kompetanse
kind-consultation = høringsinnspill
kind-coverage-cell = dekning
kind-decision = beslutning
kind-funding = finansiering
kind-guidance = føring
kind-idea = forslag
kind-indicator = indikator
kind-involvement = medvirkning
kind-level-scheme = nivåmodell
kind-linked-plan = tilknyttet plan
kind-need-estimate = behov
kind-open-question = spørsmål til avklaring
kind-parked-item = parkert sak
kind-part = delplan
kind-participant = deltaker
kind-picture = bilde
kind-merge-question = spørsmål etter sammenslåing
kind-process-step = framdrift
kind-reading = måling
kind-reporting-line = rapportering
kind-requirement = krav
kind-risk = risiko
kind-scenario = alternativ
kind-service = tjeneste
kind-staffing = årsverk
kind-task = avtalt oppgave
kinds-agenda-item = Programposter
kinds-agreement = Samarbeid og avtaler
kinds-anchoring = Forankring
kinds-ballot = Avstemninger
kinds-boundary = Grenseganger
kinds-capacity = Plasser
kinds-chapter = Kapitler
kinds-competence = Kompetanse
kinds-consultation = Høringsinnspill
kinds-decision = Beslutninger
kinds-funding = Finansiering
kinds-guidance = Føringer
kinds-idea = Forslag
kinds-involvement = Medvirkning
kinds-linked-plan = Tilknyttede planer
kinds-need-estimate = Behov
kinds-open-question = Til avklaring
kinds-parked-item = Parkerte saker
kinds-part = Delplaner
kinds-participant = Deltakere
kinds-picture = Bilder
kinds-process-step = Framdrift
kinds-requirement = Krav til en tjeneste
kinds-risk = Risiko
kinds-scenario = Alternativer
kinds-staffing = Årsverk
kinds-task = Avtalte oppgaver
field-note = Internt notat
field-order = Plass
field-origin = Kommer fra
field-set-aside = Lagt til side
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
field-plan-frame = Rammen som beløpene endrer
field-plan-main-scheme = Nivåmodell som planen følger
field-plan-summaries = Sammendrag på flere språk
field-plan-terms = Egne ord
field-plan-titles = Tittel på flere språk
field-plan-contact = Kontakt
field-plan-keywords = Stikkord
field-level-title = Nivå
field-level-text = Beskrivelse
field-level-scheme = Nivåmodell
field-level-number = Nummer
field-level-out-of-scope = Utenfor planen
field-level-answers-to = Svarer til
field-target-group-title = Målgruppe
field-target-group-text = Hvem det gjelder
field-target-group-code = Bokstav
field-target-group-ages = Alder
field-target-group-kind = Type målgruppe
field-target-group-problem = Gjelder
field-target-group-size = Antall personer
field-target-group-levels = Nivåer
field-target-group-avoids-help = Unndrar seg hjelp
field-target-group-duration = Varighet
field-target-group-part = Delplan
field-target-group-severity = Alvorlighet
field-target-group-unwanted-follow-up = Trenger oppfølging de ikke ønsker
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
field-evidence-commissioner = Oppdragsgiver
field-evidence-quality = Om kvaliteten
field-evidence-respondents = Antall som svarte
field-challenge-title = Utfordring
field-challenge-text = Beskrivelse
field-challenge-parent = Underpunkt av
field-challenge-ages = Gjelder
field-challenge-unsolved = Uløst
field-challenge-target-groups = Målgrupper
field-challenge-part = Delplan
field-goal-title = Mål
field-goal-text = Beskrivelse
field-goal-parent = Delmål av
field-goal-challenges = Svarer på utfordringer
field-strategy-title = Strategi
field-strategy-text = Beskrivelse
field-strategy-state = Tilstand
field-strategy-challenges = Svarer på utfordringer
field-strategy-goals = Bidrar til mål
field-strategy-overarching = Overordnet
field-strategy-part = Delplan
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
field-measure-categories = Hva slags hjelp
field-measure-evidence-base = Kunnskapsgrunnlag
field-measure-former = Tiltak i forrige plan
field-measure-former-result = Hva det førte til
field-measure-principles = Prinsipper
field-measure-service = Tjeneste
field-meeting-title = Samling
field-meeting-text = Hva den handlet om
field-meeting-date = Dato
field-meeting-place = Sted
field-meeting-minutes = Varighet i minutter
field-meeting-attendance = Oppmøte
field-meeting-starts = Begynner kl.
field-meeting-ended = Sluttet kl.
field-meeting-leader = Leder
field-meeting-recorder = Referent
field-meeting-others = Flere til stede enn gruppa
field-meeting-tables = Antall bord
field-meeting-numbered = Nummer gitt til forslag
field-meeting-next-steps = Hva som skjer nå
field-meeting-corrections-by = Rettelser innen
field-agenda-item-kind = Hva som skal gjøres
field-agenda-item-meeting = Samling
field-agenda-item-minutes = Minutter planlagt
field-agenda-item-minutes-used = Minutter brukt
field-agenda-item-text = Hva det skal føre til
field-agenda-item-title = Programpost
field-agenda-item-question = Spørsmål til rommet
field-agenda-item-steps = Minutter til hvert steg
field-agenda-item-began = Begynte kl.
field-agenda-item-resumed = Tatt opp igjen kl.
field-agenda-item-minutes-before = Minutter brukt før det
field-agenda-item-step = Steg nå
field-agenda-item-counts-from = Klokka teller fra
field-agenda-item-paused = Klokka står siden
field-agenda-item-extra = Minutter ekstra
field-agenda-item-skipped = Hoppet over
field-agenda-item-account = Dette ble sagt
field-agreement-kind = Hva slags
field-agreement-organisations = Hvem som er med
field-agreement-period = Gjelder
field-agreement-rhythm = Hvor ofte
field-agreement-text = Beskrivelse
field-agreement-title = Samarbeid eller avtale
field-anchoring-body = Hvem som bestemte
field-anchoring-case-number = Saksnummer
field-anchoring-date = Dato
field-anchoring-decision = Gruppas egen beslutning
field-anchoring-mandate = Hva det ber gruppa om
field-anchoring-text = Beskrivelse
field-anchoring-title = Hva som er bestemt
field-ballot-closed = Avsluttet
field-ballot-counts = Stemmer
field-ballot-meeting = Samling
field-ballot-method = Måte
field-ballot-options = Valgmuligheter
field-ballot-secret = Skjult til den er avsluttet
field-ballot-text = Beskrivelse
field-ballot-title = Spørsmål
field-ballot-votes-each = Prikker til hver
field-ballot-item = Programpost
field-ballot-voters = Så mange kan stemme
field-ballot-cast = Avgitte stemmesedler
field-boundary-agreed = Avtalt
field-boundary-hand-over = Overgang
field-boundary-organisation = Den andre enheten eller aktøren
field-boundary-other-service = Den andre tjenesten
field-boundary-ours = Hva som er vårt
field-boundary-service = Vår tjeneste
field-boundary-state = Status
field-boundary-text = Beskrivelse
field-boundary-theirs = Hva som er deres
field-boundary-title = Hva det gjelder
field-capacity-as-of = Talt
field-capacity-kind = Hva slags plasser
field-capacity-now = Nå
field-capacity-service = Tjeneste
field-capacity-title = Hva som er talt
field-capacity-wanted = Ønsket
field-chapter-after = Egen tekst etter
field-chapter-bound = Kapittel
field-chapter-left-out = Utelates
field-chapter-text = Egen tekst først
field-chapter-title = Overskrift
field-competence-have = Har
field-competence-how = Hvordan skaffe den
field-competence-need = Trenger
field-competence-organisation = Enhet
field-competence-text = Beskrivelse
field-competence-title = Kompetanse
field-consultation-about = Gjelder
field-consultation-assessment = Vurdering
field-consultation-consequence = Følge
field-consultation-date = Kom inn
field-consultation-organisation = Fra enhet eller aktør
field-consultation-sender = Fra
field-consultation-text = Innspill
field-consultation-title = Hva det gjelder
field-coverage-cell-assessed = Vurdert
field-coverage-cell-assessed-by = Vurdert av
field-coverage-cell-level = Nivå
field-coverage-cell-reason = Begrunnelse
field-coverage-cell-state = Dekning
field-coverage-cell-target-group = Målgruppe
field-decision-about = Gjelder
field-decision-date = Dato
field-decision-dissent = Uenighet
field-decision-how = Hvordan
field-decision-meeting = Samling
field-decision-reason = Begrunnelse
field-decision-text = Beslutningen i sin helhet
field-decision-title = Beslutning
field-decision-item = Programpost
field-decision-due = Gjennomføres innen
field-decision-done = Gjennomført
field-funding-applied = Søkt om, kroner
field-funding-granted = Innvilget, kroner
field-funding-measure = Tiltak
field-funding-share = Andel i prosent
field-funding-source = Kilde
field-funding-text = Vilkår
field-funding-title = Finansiering
field-funding-year = År
field-funding-until = Til og med
field-funding-amounts = Beløp per år
field-guidance-address = Hvor den finnes
field-guidance-as-of = Dato
field-guidance-kind = Hva det er
field-guidance-section = Paragraf eller avsnitt
field-guidance-text = Hva den sier, med enkle ord
field-guidance-title = Føring
field-idea-became = Ble til
field-idea-meeting = Samling
field-idea-state = Status
field-idea-table = Bord nr.
field-idea-text = Beskrivelse
field-idea-theme = Tema
field-idea-title = Forslag
field-idea-item = Programpost
field-idea-number = Nummer i samlingen
field-idea-repeats = Sagt av så mange til
field-idea-same-as = Samme som
field-indicator-baseline = Utgangsverdi
field-indicator-baseline-at = Utgangsverdi per
field-indicator-direction = Ønsket retning
field-indicator-goal = Mål
field-indicator-measure = Tiltak
field-indicator-source = Kilde
field-indicator-target = Måltall
field-indicator-target-at = Måltall innen
field-indicator-text = Hvordan den måles
field-indicator-title = Indikator
field-indicator-unit = Enhet
field-involvement-changed = Endret
field-involvement-date = Dato
field-involvement-group = Hvem
field-involvement-how = Hvordan
field-involvement-meeting = Samling
field-involvement-outcome = Hva det endret, eller hvorfor ikke
field-involvement-phase = Når i arbeidet
field-involvement-text = Hva de sa
field-involvement-title = Hva det var
field-involvement-item = Programpost
field-level-scheme-as-of = Fra
field-level-scheme-source = Kilde
field-level-scheme-text = Beskrivelse
field-level-scheme-title = Nivåmodell
field-linked-plan-address = Hvor den finnes
field-linked-plan-period = Periode
field-linked-plan-relation = Sammenheng
field-linked-plan-text = Hva de har felles
field-linked-plan-title = Plan
field-need-estimate-coverage = Prosent som skal nås
field-need-estimate-hours = Timer per person og år
field-need-estimate-municipal-share = Prosent som er kommunens ansvar
field-need-estimate-population = Antall personer i alt
field-need-estimate-productive-hours = Timer med folk per årsverk
field-need-estimate-service = Tjeneste
field-need-estimate-share = Prosent som har behovet
field-need-estimate-target-group = Målgruppe
field-need-estimate-text = Beskrivelse
field-need-estimate-title = Behov
field-open-question-about = Gjelder
field-open-question-answer = Svar
field-open-question-decider = Hvem må avgjøre
field-open-question-due = Innen
field-open-question-organisation = Enhet eller aktør
field-open-question-text = Beskrivelse
field-open-question-title = Spørsmål
field-open-question-meeting = Samling
field-open-question-item = Programpost
field-open-question-from = Kommer fra
field-open-question-done = Avklart
field-parked-item-became = Ble til
field-parked-item-keeper = Tas vare på av
field-parked-item-meeting = Samling
field-parked-item-returns = Kommer tilbake
field-parked-item-text = Beskrivelse
field-parked-item-title = Sak
field-parked-item-item = Programpost
field-parked-item-organisation = Enhet eller aktør
field-parked-item-from = Kommer fra
field-parked-item-done = Tatt opp igjen
field-part-ages = Alder
field-part-text = Innledning
field-part-title = Delplan
field-participant-organisation = Kommer fra
field-participant-role = Rolle
field-participant-title = Navn, kan stå tomt
field-picture-title = Bildetekst
field-picture-text = Alternativ tekst: hva bildet viser
field-picture-credit = Foto og rettigheter
field-picture-address = Fil eller adresse
field-merge-question-about = Hva det gjelder
field-merge-question-field = Felt
field-merge-question-key = Nøkkel
field-merge-question-before = Før
field-merge-question-before-unknown = Det er ikke kjent hva som stod før
field-merge-question-claims = Verdier
field-merge-question-sides = Hvem som har dem
field-merge-question-own = Nummeret til den som slo sammen
field-merge-question-by = Hvem som slo sammen
field-merge-question-asked = Når
field-process-step-done = Gjennomført
field-process-step-kind = Hva slags steg
field-process-step-meeting = Samling
field-process-step-organisation = Hvem som gjør det
field-process-step-planned = Planlagt
field-process-step-text = Beskrivelse
field-process-step-title = Hva som skal skje
field-reading-at = Målt
field-reading-indicator = Indikator
field-reading-source = Kilde
field-reading-value = Verdi
field-reporting-line-next = Neste gang
field-reporting-line-organisation = Til
field-reporting-line-period = Periode
field-reporting-line-rhythm = Hvor ofte
field-reporting-line-text = Beskrivelse
field-reporting-line-title = Hva det rapporteres om
field-requirement-area = Område
field-requirement-evidence = Hva som viser det
field-requirement-guidance = Føring
field-requirement-measures = Tiltak
field-requirement-read-by = Lest slik av
field-requirement-service = Tjeneste
field-requirement-state = På plass
field-requirement-strength = Hvor bindende
field-requirement-text = Beskrivelse
field-requirement-title = Krav
field-risk-impact = Konsekvens
field-risk-likelihood = Sannsynlighet
field-risk-measure = Tiltak
field-risk-response = Hva vi gjør med det
field-risk-text = Beskrivelse
field-risk-title = Hva som kan skje
field-scenario-assumptions = Forutsetninger
field-scenario-capacity = Kapasitet
field-scenario-measures-in = Tiltak som er med
field-scenario-measures-out = Tiltak som ikke er med
field-scenario-reasons = Begrunnelse
field-scenario-recommended = Anbefalt
field-scenario-run-by = Drives
field-scenario-scores = Vurdering, 1 til 5
field-scenario-services = Tjenester
field-scenario-text = Beskrivelse
field-scenario-title = Alternativ
field-scenario-zero = Nullalternativet: ingenting endres
field-service-categories = Hva slags hjelp
field-service-contact = Kontakt
field-service-low-threshold = Lavterskel
field-service-needs-decision = Vedtak
field-service-organisation = Enhet
field-service-own-unit-reason = Hvorfor egen enhet
field-service-place = Hvor hjelpen gis
field-service-precondition = Forutsetter
field-service-quality = Kvalitet
field-service-rank = Prioritet blant tjenestene
field-service-reach = Målgruppe og nivå
field-service-replaces = Erstatter
field-service-responsibilities = Ansvarsområder
field-service-run-by = Drives
field-service-state = I dag eller planlagt
field-service-supplements = Supplerer
field-service-text = Beskrivelse
field-service-title = Tjeneste
field-service-waiting = Ventetid
field-staffing-ages = For
field-staffing-as-of = Talt
field-staffing-by-category = Årsverk etter slags hjelp
field-staffing-by-course = Årsverk etter hovedforløp
field-staffing-by-education = Årsverk etter utdanning
field-staffing-now = Årsverk nå
field-staffing-service = Tjeneste
field-staffing-title = Hva som er talt
field-staffing-wanted = Årsverk ønsket
field-task-about = Gjelder
field-task-done = Gjort
field-task-due = Frist
field-task-meeting = Samling
field-task-organisation = Enhet eller aktør
field-task-text = Beskrivelse
field-task-title = Oppgave
field-task-who = Hvem
field-task-item = Programpost
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
measure-change-to-be-assessed = Vurderes
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
agenda-kind-ballot = Avstemning
agenda-kind-break = Pause
agenda-kind-decision = Beslutning
agenda-kind-discussion = Drøfting
agenda-kind-ideas = Idédugnad
agenda-kind-information = Orientering
agenda-kind-open-points = Åpne punkter
agenda-kind-not-stated = Ikke valgt
work-step-alone = Alene
work-step-groups = Ved bordene
work-step-round = Runde
work-step-alone-again = Alene igjen
work-step-not-stated = Ikke valgt
gathering-origin = Samling { $number }
gathering-open-points = Åpne punkter fra sist
gathering-first-title = Samling 1
gathering-other-runs = En annen samling går allerede. Avslutt den først.
gathering-read-only = Planen er åpnet bare for lesing, og da kan en samling ikke føres i den. Fortsett i en kopi, eller overta filen.
gathering-paper-taken-back = Den siste stemmeseddelen er tatt tilbake
gathering-stays-awake = En samling pågår
room-attendance = Hvem er her?
room-ballot = Avstemning
room-begins = Vi begynner kl. { $time }
room-blank = { $count ->
    [one] { $count } blank seddel
   *[other] { $count } blanke sedler
}
room-break-until = Pause til { $time }
room-clock = { $left }
room-clock-last = { $left }, avslutt
room-clock-minutes = { $minutes } min
room-clock-over = Tida er ute
room-clock-paused = Klokka står
room-clock-soon = { $left } igjen
room-corrections = Rettelser til referatet tas imot til { $when }
room-coverage = Dekning
room-decided = Dette ble vi enige om
room-decides-council = Gruppa foreslår. Kommunestyret vedtar
room-decides-herad = Gruppa foreslår. Heradsstyret vedtar
room-decides-other = Gruppa foreslår. Kommunen avgjør
room-decision = Beslutning { $number }
room-dissent = De som var uenige: { $what }
room-divided = uenige
room-done = gjort
room-dots = { $given ->
    [one] { $given } prikk gitt
   *[other] { $given } prikker gitt
}
room-dots-each = { $dots ->
    [one] { $dots } prikk hver
   *[other] { $dots } prikker hver
}
room-dots-of = { $possible ->
    [one] { $given } av { $possible } prikk gitt
   *[other] { $given } av { $possible } prikker gitt
}
room-due = innen { $when }
room-for = For: { $what }
room-from-tables = fra { $count } bord
room-hands = rekk opp hånda
room-heads = { $count } til stede
room-ideas = { $count } forslag
room-item = Programpost { $number } av { $count }
room-lead = Ansvarlig: { $what }
room-next = Neste: { $title }
room-next-meeting = Neste samling: { $when }
room-no-title = Uten tittel
room-on-ballots = på { $on } av { $cast } sedler
room-options-counted = { $count ->
    [one] { $counted } av { $count } valgmulighet talt
   *[other] { $counted } av { $count } valgmuligheter talt
}
room-others = { $count } til som ikke er med i gruppa
room-page = Side { $page } av { $pages }
room-papers = { $cast ->
    [one] { $cast } stemmeseddel levert
   *[other] { $cast } stemmesedler levert
}
room-papers-of = { $voters ->
    [one] { $cast } av { $voters } stemmeseddel levert
   *[other] { $cast } av { $voters } stemmesedler levert
}
room-period = Når: { $period }
room-planned = planlagt: { $what }
room-points-done = { $done } av { $count } gjort
room-present = { $present } av { $listed } i gruppa er her
room-reason = Fordi: { $what }
room-repeats = sagt av { $count } til
room-result = Resultat
room-result-dots = { $given } av { $possible } prikker
room-scale = fra 1 til 5
room-spread = fra { $lowest } til { $highest }
room-thanks = Takk for i dag
room-today = i dag: { $what }
room-until = Vi holder på til kl. { $time }
room-votes = { $yes } ja, { $no } nei
room-what-happens = Referatet sier hva som ble sagt, ikke hvem som sa det
room-what-now = Hva skjer nå
room-without-theme = Uten tema
room-yes-no = ja eller nei
line-blank = Skriv noe først
line-heads = Skriv + og et tall, for eksempel +24
line-number = «{ $text }» er ikke nummeret på et forslag
line-same-idea = Det er det samme forslaget
line-table = «{ $text }» er ikke et bordnummer fra 1 til { $most }. Skriv for eksempel 3: og så forslaget
line-voters = Skriv hvor mange som stemmer, for eksempel stemmer 8
line-paper = «{ $text }» kan ikke leses som en stemmeseddel. Skriv numrene med mellomrom, eller - for blank
line-many-dots = Seddelen har { $dots } prikker, og hver har { $each }. Den er tatt med slik den er
line-hands = Skriv hvor mange hender det var, som ett tall
line-all-counted = Alle valgmulighetene er talt. Trykk F9 for å avslutte avstemningen
line-no-option = { $number } er ikke med i avstemningen
line-marks = { $options ->
    [one] Avstemningen har { $options } valgmulighet, og seddelen har { $marks } tall. Skriv ett tall
   *[other] Avstemningen har { $options } valgmuligheter, og seddelen har { $marks } tall. Skriv ett tall for hver, i rekkefølge
}
line-scale = { $number } er ikke et tall fra 1 til 5
line-yes-no = Skriv 1 for ja og 0 for nei, ikke { $number }
line-no-paper = Det er ingen stemmeseddel å ta tilbake. Sedler fra før programmet ble startet på nytt, kan ikke skilles fra hverandre
line-no-gathering = Samlingen finnes ikke i planen lenger
line-ended = Samlingen er avsluttet. Angre avslutningen for å fortsette
line-not-begun = Ingen programpost har begynt. Trykk F9 for å begynne
line-last-item = Dette er den siste programposten. Avslutt samlingen når dere er ferdige
line-first-item = Dette er den første programposten
line-no-item = Programposten finnes ikke lenger
line-close-ballot-first = Avstemningen er åpen. Avslutt den først med F9
line-nothing-to-catch-up = Det er ingenting å ta igjen, eller ingen programposter som kan kortes ned
line-no-more-members = Alle i gruppa er ført. Skriv hvor flere kommer fra, eller trykk Esc
line-many-ideas = Samlingen har { $most } forslag, og flere er det ikke plass til. Slå sammen eller slett noen
line-long-idea = Forslaget var langt. De første ordene er tittelen, og resten står i beskrivelsen
line-no-idea = Det er ikke noe forslag { $number } i denne samlingen
line-no-decision = Skriv beslutningen først
line-no-point = Det er ikke noe åpent punkt { $number }
line-no-options = Velg minst ett forslag å stemme over
line-dots-each = Hver kan ha fra 1 til { $most } prikker
line-no-number = Forslaget har ikke noe nummer, og kan ikke stemmes over
line-no-ballot = Ingen avstemning er åpen
line-many-voters = Høyst { $most } kan stemme
line-many-options = En avstemning har høyst { $most } valgmuligheter. Slå sammen forslag som ligner, først
line-similar-options = Disse ligner hverandre: { $pairs }. Er to av dem det samme, skriv for eksempel { $from }={ $into }
line-similar-pair = { $first } og { $second }
line-nothing-similar = Ingenting i planen ligner på forslaget. Trykk Ctrl+4 for å lage et nytt tiltak
line-nothing-to-lift = Alle forslagene er sett på
line-nothing-lifted = Løft et forslag først, med Ctrl+1 til Ctrl+4
line-new-unit = «{ $name }» er ny blant enhetene. Angre hvis navnet er feil
line-word-done = ok|gjort|ferdig
line-word-keep = neste|står|venter
line-word-agreement = enig|enige|enighet
line-word-majority = flertall
line-word-dissent = uenig|uenighet|dissens
line-word-ballot = valg|prikker
line-word-hands = hender
line-word-scale = skala
line-word-yes-no = ja/nei|janei
line-word-voters = stemmer
agreement-kind-intermunicipal = Interkommunalt
agreement-kind-network = Nettverk
agreement-kind-not-stated = Ikke valgt
agreement-kind-project = Prosjekt
agreement-kind-service-agreement = Avtale med spesialisthelsetjenesten
agreement-kind-slt = SLT: rus- og kriminalitetsforebygging
agreement-kind-supervision = Veiledning
agreement-kind-team = Team
ballot-method-dots = Prikker
ballot-method-not-stated = Ikke valgt
ballot-method-scale = Fra 1 til 5
ballot-method-yes-no = Ja eller nei
bound-chapter-aims = Utfordringer, mål og strategier
bound-chapter-anchoring = Forankring
bound-chapter-consultation = Høring
bound-chapter-coverage = Dekning
bound-chapter-economy = Økonomi
bound-chapter-follow-up = Oppfølging
bound-chapter-knowledge = Kunnskapsgrunnlag
bound-chapter-mandate = Oppdrag
bound-chapter-measures = Tiltak
bound-chapter-not-stated = Eget kapittel
bound-chapter-responsibility = Ansvar og grenseganger
bound-chapter-target-groups = Målgrupper
bound-chapter-timeline = Tidslinje
boundary-state-clear = Avklart
boundary-state-gap = Ingen gjør det
boundary-state-not-stated = Ikke valgt
boundary-state-overlap = Begge gjør det
capacity-kind-group = Plasser i gruppe
capacity-kind-housing = Boliger
capacity-kind-not-stated = Ikke valgt
capacity-kind-overnight = Døgnplasser
competence-road-hire = Ansette
competence-road-not-stated = Ikke valgt
competence-road-redeploy = Bruke folk på nye måter
competence-road-seek = Søke hos andre
competence-road-share = Dele med andre
competence-road-supervise = Få veiledning
coverage-state-covered = Dekket
coverage-state-lacking = Mangler
coverage-state-not-applicable = Ikke aktuelt
coverage-state-not-stated = Ikke vurdert
coverage-state-other-body = Annen instans
coverage-state-partly = Delvis dekket
criterion-access = Tilgjengelighet
criterion-benefit = Nytte
criterion-competence = Kompetanse
criterion-cooperation = Samhandling
criterion-cost = Kostnad
criterion-not-stated = Ikke valgt
criterion-quality = Kvalitet
criterion-user-view = Brukernes syn
criterion-vulnerability = Sårbarhet
decider-chief-executive = Kommunedirektøren
decider-council = Kommunestyret
decider-health-trust = Helseforetaket
decider-neighbour-municipality = Nabokommune
decider-not-stated = Ikke valgt
decider-other-decider = Andre
decision-need-not-stated = Ikke valgt
decision-need-partly = Delvis
decision-need-with = Med vedtak
decision-need-without = Uten vedtak
decision-method-agreement = Alle var enige
decision-method-ballot = Avstemning
decision-method-majority = Flertall
decision-method-not-stated = Ikke valgt
direction-down = Ned
direction-keep = Som nå
direction-not-stated = Ikke valgt
direction-up = Opp
education-child-welfare = Barnevernspedagog
education-health-worker = Helsefagarbeider
education-lived-experience = Erfaringskonsulent
education-not-stated = Ikke valgt
education-nurse = Sykepleier
education-other-education = Annen eller ingen utdanning
education-other-higher = Annen høyere utdanning
education-physician = Lege
education-psychologist = Psykolog
education-social-educator = Vernepleier
education-social-worker = Sosionom
education-therapist = Ergo- eller fysioterapeut
funding-source-earmarked = Øremerket
funding-source-frame = Innenfor ramme
funding-source-grant = Tilskudd
funding-source-not-stated = Ikke valgt
funding-source-shared-cost = Interkommunal deling
funding-source-new-frame = Nye penger
funding-source-user-payment = Brukerbetaling
further-language-en = Engelsk
further-language-fkv = Kvensk
further-language-not-stated = Ikke valgt
further-language-se = Nordsamisk
further-language-sma = Sørsamisk
further-language-smj = Lulesamisk
gender-feminine = Hunkjønn
gender-masculine = Hankjønn
gender-neuter = Intetkjønn
gender-not-stated = Ikke valgt
grade-high = Stor
grade-low = Liten
grade-medium = Middels
grade-not-stated = Ikke valgt
guidance-kind-act = Lov
guidance-kind-escalation-plan = Opptrappingsplan
guidance-kind-grant = Tilskudd
guidance-kind-guide = Veileder
guidance-kind-not-stated = Ikke valgt
guidance-kind-policy = Reform eller stortingsmelding
guidance-kind-regulation = Forskrift
idea-state-grouped = Gruppert
idea-state-new = Ny
idea-state-not-stated = Ikke valgt
idea-state-parked = Parkert
idea-state-proposal = Foreslått
idea-state-raised = Løftet inn i planen
idea-state-rejected = Avvist
involved-group-adult-users = Voksne brukere
involved-group-children = Barn
involved-group-council = Råd
involved-group-next-of-kin = Pårørende
involved-group-not-stated = Ikke valgt
involved-group-parents = Foreldre
involved-group-user-organisation = Brukerorganisasjon
involved-group-youth = Unge
involvement-phase-consultation = I høringen
involvement-phase-draft = Da utkastet ble laget
involvement-phase-follow-up = I oppfølgingen
involvement-phase-knowledge = Da kunnskapen ble samlet
involvement-phase-not-stated = Ikke valgt
involvement-phase-start = Ved oppstart
main-course-mild = Hovedforløp 1: milde og kortvarige
main-course-moderate = Hovedforløp 2: alvorlige og kortvarige, eller milde og langvarige
main-course-not-stated = Ikke valgt
main-course-severe = Hovedforløp 3: alvorlige og langvarige
need-duration-long = Langvarig
need-duration-not-stated = Ikke valgt
need-duration-short = Kortvarig
participant-role-facilitator = Prosessleder
participant-role-leader = Leder
participant-role-member = Medlem
participant-role-not-stated = Ikke valgt
participant-role-political = Folkevalgt
participant-role-recorder = Referent
participant-role-user-representative = Brukerrepresentant
plan-relation-builds-on = Bygger på den
plan-relation-covered-by = Den dekker det denne utelater
plan-relation-not-stated = Ikke valgt
plan-relation-part-of = Inngår i den
plan-relation-replaces = Avløser den
plan-relation-reported-to = Behov meldes til den
plan-relation-shown-in = Vises i den
principle-early-help = Tidlig innsats
principle-evidence-based = Kunnskapsbasert
principle-not-stated = Ikke valgt
principle-prevention = Forebygging
principle-reallocation = Omdisponering
principle-recovery = Recovery
principle-user-involvement = Brukermedvirkning
process-step-kind-adoption = Vedtak
process-step-kind-consultation = Høring
process-step-kind-councils = Råd og utvalg
process-step-kind-draft = Utkast
process-step-kind-involvement = Medvirkning
process-step-kind-knowledge = Kunnskap
process-step-kind-not-stated = Ikke valgt
process-step-kind-revision = Rullering
process-step-kind-start = Oppstart
provision-bought-commercial = Kjøpt av kommersiell aktør
provision-bought-non-profit = Kjøpt av ideell aktør
provision-intermunicipal = Interkommunalt
provision-not-stated = Ikke valgt
provision-own = Av kommunen selv
service-state-not-stated = Ikke valgt
service-state-today = I dag
service-state-planned = Planlagt
service-state-looked-into = Utredes
requirement-area-competence = Kompetanse
requirement-area-cooperation = Samarbeid
requirement-area-decisions = Enkeltvedtak
requirement-area-economy = Økonomi
requirement-area-goals = Mål
requirement-area-management = Ledelse
requirement-area-next-of-kin = Pårørende
requirement-area-not-stated = Ikke valgt
requirement-area-public-health = Folkehelse
requirement-area-quality = Kvalitetssikring
requirement-area-record-keeping = Journalføring
requirement-area-responsibility = Ansvar
requirement-area-routines = Rutiner
requirement-area-sami-and-language = Samisk og klart språk
requirement-area-service = Tilbud
requirement-area-user-involvement = Brukerinvolvering
requirement-area-violence = Vold og overgrep
requirement-state-no = Nei
requirement-state-not-applicable = Ikke aktuelt
requirement-state-not-stated = Ikke vurdert
requirement-state-partly = Delvis
requirement-state-yes = Ja
service-category-advice = Råd og veiledning
service-category-conversation = Samtaler
service-category-coordination = Koordinering
service-category-course-and-group = Kurs og grupper
service-category-housing-follow-up = Bolig med oppfølging
service-category-meeting-place = Møteplass
service-category-not-stated = Ikke valgt
service-category-other-help = Annet
service-category-outreach = Oppsøkende
service-category-overnight-place = Døgnplass
service-category-prevention = Forebygging
service-category-self-help = Selvhjelp
service-category-treatment = Behandling
service-category-work-and-activity = Arbeid og aktivitet
severity-mild = Lett
severity-moderate = Moderat
severity-not-stated = Ikke valgt
severity-risk = Risiko
severity-severe = Alvorlig
staffing-ages-adults = Voksne
staffing-ages-both = Begge
staffing-ages-children = Barn og unge
staffing-ages-not-stated = Ikke valgt
strength-may = Kan
strength-not-stated = Ikke valgt
strength-shall-guide = Krav i veileder
strength-shall-law = Lovkrav
strength-should = Bør

## Changes
change-set = endre «{ $field }»
change-set-many = endre «{ $field }» i { $count } rader
change-fill = fyll «{ $field }» nedover i { $count ->
    [one] én rad
   *[other] { $count } rader
}
change-fill-cells = fyll { $count ->
    [one] én rad
   *[other] { $count } rader
} nedover
change-set-aside = legg til side
change-take-up = ta fram igjen
change-taken-from-file = endringer fra filen
change-add = ny rad ({ $kind })
change-add-many = { $count } nye rader ({ $kind })
change-back-to = gå tilbake til versjonen fra { $when }
change-back-to-named = gå tilbake til «{ $name }»
change-clear = tøm { $count ->
    [one] én rute
   *[other] { $count } ruter
}
change-delete = slett ({ $kind })
change-delete-many = slett { $count } rader ({ $kind })
change-level = endre nivå ({ $kind })
change-move = flytt ({ $kind })
change-merge = slå sammen med { $name }
change-merge-many = { $count ->
    [one] slå sammen med én utgave til
   *[other] slå sammen med { $count } utgaver til
}
change-merge-answer = valg ({ $field })
change-merge-keep = behold etter sammenslåing ({ $kind })
change-merge-kept = behold det som står her, etter sammenslåing
change-link = knytt til ({ $kind })
change-gathering-start = start samlingen
change-gathering-on = gå videre i samlingen
change-gathering-back = gå tilbake i samlingen
change-gathering-end = avslutt samlingen
change-gathering-more = legg til { $minutes } minutter
change-gathering-fewer = ta bort { $minutes } minutter
change-gathering-pause = stopp klokka
change-gathering-resume = sett i gang klokka igjen
change-gathering-catch-up = kort ned det som gjenstår av samlingen
change-gathering-skip = hopp over en programpost
change-gathering-unskip = ta inn igjen en programpost
change-gathering-attendance = før oppmøte
change-gathering-guest = før { $name } som til stede
change-gathering-heads = før flere til stede
change-gathering-ballot = åpne en avstemning
change-gathering-ballot-closed = avslutt avstemningen
change-gathering-account = skriv i referatet
change-gathering-idea = skriv forslag { $number }
change-gathering-decision = skriv en beslutning
change-gathering-decision-how = skriv hvordan det ble besluttet
change-gathering-task = skriv en oppgave
change-gathering-question = skriv noe til avklaring
change-gathering-park = parker et forslag
change-gathering-settled = før hvordan det gikk med et åpent punkt
change-unlink = løs fra ({ $kind })
change-join = slå sammen to ({ $kind })
change-kind = endre { $from } til { $to }
change-split = del i to ({ $kind })
change-duplicate = lag en kopi ({ $kind })
change-lift-idea = løft { $idea } inn i planen ({ $kind })
change-add-idea = legg { $idea } til noe som finnes ({ $kind })
change-merge-ideas = slå { $from } sammen med { $into }
change-part-idea = skill { $idea } fra { $from }
change-repeat-idea = én til har sagt { $idea }
idea-number = forslag { $number }
idea-origin = { $meeting ->
    [none] Samling
   *[other] Samling { $meeting }
}{ $number ->
    [none] { "" }
   *[other] , forslag { $number }
}{ $table ->
    [none] { "" }
   *[other] , bord { $table }
}
delete-keeps-ideas = { $count ->
    [one] Ett forslag derfra er beholdt.
   *[other] { $count } forslag derfra er beholdt.
}
delete-keeps-rows = { $count ->
    [one] Én annen rad derfra er beholdt, for eksempel en beslutning eller en oppgave.
   *[other] { $count } andre rader derfra er beholdt, for eksempel beslutninger og oppgaver.
}
told-abstained = blanke
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
told-nothing = ingenting
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
told-redone = gjort på nytt: { $what }
told-rewritten = { $field }: { $old } er blitt til { $new }
told-set = { $field }: { $new }
told-sourced = { $value } ({ $source })
told-spaces = { $field }: mellomrom eller linjeskift er endret
told-undone = angret: { $what }
told-unlinked = { $field }: fjernet { $what }
told-unmarked = { $field }: ikke lenger
told-value = { $value }
told-vote = bord { $table }, { $what }
told-vote-mark = bord { $table }, { $what }, merke { $mark }
told-yes = ja
edit-error-moved = Dette er endret i mellomtiden, så endringen ble ikke gjort. Planen er som den var.
edit-error-misfit = Verdien passer ikke i feltet, så endringen ble ikke gjort. Planen er som den var.
edit-error-record = Det som skulle endres, finnes ikke lenger. Planen er som den var.
edit-error-loses = Noe er skrevet i mellomtiden som ville gått tapt, så endringen ble ikke gjort. Planen er som den var.
change-paste = lim inn { $count } linjer

## Merging
merge-base = Før: { $value }
merge-base-unknown = Det er ikke kjent hva som stod her før de to utgavene ble ulike.
merge-circle = { $record }: to har lagt rader under hverandre. Raden står der den stod før.
merge-deleted = { $record } er slettet i { $name }, og er borte her også. Den ligger blant versjonene.
merge-deleted-or-edited = { $record }: den ene har slettet raden, den andre har endret den
merge-differs = { $record }: { $field }
merge-goes = Slett raden
merge-missing = { $record } viser til noe som den andre har slettet ({ $target })
merge-orphan = { $record }: raden den lå under, er slettet. Den står øverst nå.
merge-stays = Behold raden

## Files
store-error-missing = Fant ikke «{ $file }». Ingenting er endret. Se etter om navnet og mappen er riktige, eller om filen er flyttet.
store-error-folder = «{ $file }» er en mappe, ikke en fil. Ingenting er endret. Velg en fil i mappen.
store-error-forbidden = Du har ikke lov til å lese «{ $file }». Filen er urørt. Be den som eier filen om tilgang, eller få en kopi.
store-error-unreadable = Maskinen klarte ikke å lese «{ $file }» (systemfeil { $detail }). Filen er urørt. Prøv igjen, eller kopier filen til en annen disk.
store-error-too-large = «{ $file }» er større enn noen plan (over 100 MB) og ble ikke åpnet. Filen er urørt. Se etter om det er riktig fil.
store-error-empty = «{ $file }» er tom. Den er ikke rørt. Åpne den nyeste versjonen av planen, eller hent filen fra sikkerhetskopi.
store-error-too-deep = Linje { $line } i «{ $file }» har parenteser inni hverandre i flere lag enn noen plan har. Filen er urørt. Åpne en annen utgave av planen.
store-error-too-many = «{ $file }» har mer enn { $records } rader, og det er flere enn noen plan har; grensen er nådd i linje { $line }. Den ble ikke åpnet, og filen er urørt. Se etter om det er riktig fil, eller del den i flere planer.
store-error-pipe = «{ $file }» er et rør (FIFO) og ikke en fil. Det er ikke lest. Velg en fil, eller send innholdet inn gjennom /dev/stdin.
store-error-zeros = «{ $file }» inneholder bare nuller, slik filer kan gjøre etter strømbrudd. Den er ikke rørt. Åpne den nyeste versjonen av planen, eller hent filen fra sikkerhetskopi.
store-error-utf16 = «{ $file }» er tekst i kodingen UTF-16, men en plan er i UTF-8. Filen er urørt. Lagre den som UTF-8 i et tekstprogram og åpne den på nytt.
store-error-binary = «{ $file }» er ikke tekst, men et program, et bilde eller noe annet. Filen er urørt. Velg en plan (.ron), eller ta inn en tabell.
store-error-not-utf8 = Linje { $line } i «{ $file }» er ikke UTF-8, sannsynligvis { $encoding }. Filen er urørt. Lagre den som UTF-8 i et tekstprogram og åpne den på nytt.
store-error-conflict = Linje { $line } i «{ $file }» har merker fra et versjonsprogram: to utgaver er blandet. Filen er urørt. Åpne en av utgavene hver for seg.
store-error-changed = «{ $file }» er endret av noen andre. Den er ikke skrevet over. Kjør kommandoen en gang til.
store-error-no-plan = «{ $file }» er ikke en plan. Filen er urørt. Velg en plan (.ron), eller ta inn filen som tabell.
store-error-cut-off = «{ $file }» slutter for tidlig: en del av planen mangler. Filen er urørt. Åpne den nyeste versjonen av planen, eller hent filen fra sikkerhetskopi.
store-error-newer = «{ $file }» er laget med en nyere utgave av Planverksted (filformat { $version }). Filen er urørt. Oppdater Planverksted og åpne den på nytt.
store-error-broken = Linje { $line }, tegn { $column } i «{ $file }» lar seg ikke lese: her skal det stå { $expected }, men det står { $found }. Filen er urørt. Rett linjen i et tekstprogram, eller åpne en annen utgave av planen.
store-error-broken-at = Linje { $line }, tegn { $column } i «{ $file }» lar seg ikke lese. Det gjelder { $place }: her skal det stå { $expected }, men det står { $found }. Filen er urørt. Rett linjen i et tekstprogram, eller åpne en annen utgave av planen.
store-error-exists = «{ $file }» finnes fra før og er ikke skrevet over. Velg et annet navn.
store-error-unkept = Det som står i «{ $file }», kunne ikke tas vare på som en versjon, og filen er derfor ikke skrevet over. Velg et annet navn, eller rydd plass på disken.
store-error-busy = Et annet program skriver «{ $file }» akkurat nå. Filen er urørt herfra. Prøv igjen.
store-error-no-longer-a-file = «{ $file }» er ikke en fil lenger, men en mappe, et rør eller en enhet. Ingenting er skrevet. Lagre et annet sted.
store-error-nobody-reads = «{ $file }» er et rør (FIFO) som ingen leser fra. Ingenting er skrevet. Start programmet som skal lese, først, eller velg en fil.
store-error-bad-name = «{ $file }» kan ikke være navnet på en fil. Ingenting er skrevet. Velg et kortere navn uten uvanlige tegn.
store-error-full = Det er ikke plass på disken til «{ $file }». Lå det en fil der, er den urørt. Rydd plass, eller lagre et annet sted.
store-error-unfaithful = Det som ble lest tilbake fra disken, var ikke det som skulle stå i «{ $file }». Lå det en fil der, er den urørt. Lagre et annet sted, og få disken undersøkt.
store-error-no-folder = Mappen som «{ $file }» skulle ligge i, finnes ikke. Ingenting er skrevet. Lag mappen, eller velg en annen.
store-error-write-forbidden = Du har ikke lov til å skrive «{ $file }». Lå det en fil der, er den urørt. Lagre et annet sted.
store-error-unwritable = Maskinen klarte ikke å skrive «{ $file }» (systemfeil { $detail }). Lå det en fil der, er den urørt. Prøv igjen, eller lagre et annet sted.
store-expected-closing = { $bracket }, som avslutter det som er begynt
store-expected-colon = et kolon
store-expected-comma = et komma
store-expected-end = slutten på planen
store-expected-escape = to omvendte skråstreker der én er ment
store-expected-flag = true eller false
store-expected-format = filformatet, for det er det første i en plan
store-expected-id = et nummer på ti bokstaver og sifre
store-expected-integer = et helt tall
store-expected-list = en liste i hakeparenteser, [ ]
store-expected-name = navnet på et felt
store-expected-number = et tall
store-expected-other = noe annet
store-expected-plan-number = et tall som ikke er større enn planen regner med
store-expected-row = en rad i vanlige parenteser, ( )
store-expected-text = en tekst i rette anførselstegn
store-expected-values = opplysninger i krøllparenteser, {"{"} {"}"}
store-field-id = nummer
store-found-end = ingenting
store-place-field = { $place }, feltet «{ $field }»
store-place-record = { $kind } { $name }
store-remark-journal = { $count ->
    [one] Ett sted i loggen over hva som er gjort, kunne ikke leses og er hoppet over. Planen er hel.
   *[other] { $count } steder i loggen over hva som er gjort, kunne ikke leses og er hoppet over. Planen er hel.
}
store-remark-overwritten = Et annet program skrev «{ $file }» i samme øyeblikk som planen ble lagret. Det som det programmet skrev, er tatt vare på som en versjon.
store-remark-replaced = Planen som stod i «{ $file }», er tatt vare på blant versjonene av den planen.
store-remark-lost-owner = «{ $file }» er lagret, men filen står nå i ditt navn, for du har ikke lov til å skrive den i eierens.
store-remark-lost-group = «{ $file }» er lagret, men gruppen som hadde tilgang, har mistet den. Gi den tilgang igjen i egenskapene til filen.
store-remark-lost-attributes = «{ $file }» er lagret, men tilgangslisten eller merkene som andre programmer hadde satt, kunne ikke følge med. Se etter i egenskapene til filen hvem som kan åpne den.
store-remark-newer-minor = En nyere utgave av Planverksted har skrevet filen. Den kan leses, men ikke lagres over.
store-remark-put-back = { $count ->
    [one] Én endring som ikke kom i filen før programmet stoppet, er lagt tilbake.
   *[other] { $count } endringer som ikke kom i filen før programmet stoppet, er lagt tilbake.
}
store-remark-unknown-table = Filen har en del som heter «{ $name }», som denne utgaven ikke kjenner. Den er tatt vare på.
store-remark-kept-field = { $place }: noe under «{ $field }» passer ikke der og er tatt vare på som det stod.
store-remark-unknown-field = { $place }: feltet «{ $field }» er ikke kjent og er tatt vare på som det stod.
store-remark-unknown-choice = { $place }: «{ $text }» er ikke et kjent valg for «{ $field }». Ordet er tatt vare på.
store-remark-odd-value = { $place }: «{ $text }» passer ikke i feltet «{ $field }». Teksten er tatt vare på.
store-remark-rounded = { $place }: { $text } i «{ $field }» har flere desimaler enn planen regner med, og ble lest som { $number }.
store-remark-line-break = { $place }: et linjeskift i «{ $field }» er blitt til et mellomrom.
store-remark-twice = { $place }: «{ $text }» står to ganger i «{ $field }». Den første gjelder.
store-remark-duplicate-id = { $place }: to rader har samme nummer ({ $given }). Begge er med; den siste har fått nytt nummer { $id }.
store-remark-no-id = { $place }: raden manglet nummer og har fått { $id }.
store-remark-odd-year = { $place }: «{ $text }» under «{ $field }» er neppe et årstall. Det er lest som det står.
store-remark-zeros = { $place }: «{ $field }» har nuller inni teksten, som etter et strømbrudd. Teksten er lest som den står.
store-remark-odd-id = { $place }: «{ $text }» er ikke et gyldig nummer. Raden får et nytt.
store-remark-more = Og { $count } ting til å se på, av de samme slagene.
store-lost-line = Linje { $line }: { $text }
store-lost-plan = { $count ->
    [one] Her begynner en annen plan, med én rad. Den er ikke med i den nye planen. Flytt den til en egen fil om den trengs.
   *[other] Her begynner en annen plan, med { $count } rader. Den er ikke med i den nye planen. Flytt den til en egen fil om den trengs.
}
store-lost-section = Delen «{ $name }» lar seg ikke lese og er utelatt.
store-lost-value = { $place }: innholdet lar seg ikke lese og er tatt vare på som tekst ved raden: { $text }
store-lost-record = { $place }: raden lar seg ikke lese og er utelatt: { $text }
store-lost-end = { $place }: teksten slutter for tidlig. Det som finnes av den, er i den nye planen.
store-lost-encoding = Filen er tekst i kodingen { $name } og er lest slik.
store-lost-bytes = Noen tegn er ikke bokstaver. Hvert av dem er blitt til �.
store-lost-zeros = Filen har nuller her, som etter et strømbrudd. De er utelatt.
store-lost-circle = { $place }: raden lå under seg selv i en ring. Den står nå øverst.
store-lost-conflict-both = Her står to versjoner i filen. Begge er i den nye planen; der de er uenige, gjelder den første, og den andre er tatt vare på ved raden.
store-lost-conflict-first = Her står to versjoner i filen. Bare den første er i den nye planen.
version-named = Navngitt
version-odd = Slik filen var da den ble åpnet med noe uvanlig i
version-differs = Siden da: { $changed } endret{ $new ->
    [0] { "" }
   *[other] , { $new } nye
}{ $gone ->
    [0] { "" }
   *[other] , { $gone } slettet
}
version-outside = Før endringer fra noen andre
version-recovery = Kopi av det som ikke kom i filen
version-restored = Før dere gikk tilbake til en versjon
version-same = Ingenting er endret siden da
version-size = { $kilobytes } kB
version-unreadable = Kan ikke leses
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
read-not-a-clock = «{ $text }» er ikke et klokkeslett. Skriv for eksempel 9, 09.00 eller 0900.

## Things to look at
find-away-from-severe = Tiltaket tar { $fte } årsverk fra «{ $group }» i { $year }, mens andre får mer
find-away-from-severe-why = De som har det vanskeligst, mister lett hjelp når noe nytt skal bygges opp
find-both = { $what }. { $why }.
find-dangling-link = Feltet «{ $field }» viser til noe som ikke finnes i planen
find-dangling-link-why = Det som mangler, kommer ikke med i dokumentet
find-e-mail = Teksten har noe som ser ut som en e-postadresse
find-e-mail-why = Planen blir offentlig, og adressen til en enkelt person skal ikke stå i den
find-heard-too-late = Ingen er hørt før det første nye tiltaket begynner, { $first }
find-heard-too-late-why = De som skal bruke tilbudene, skal være med mens det ennå er noe å påvirke
find-identity-number = Teksten har noe som ser ut som et fødselsnummer
find-identity-number-why = En plan skal aldri si noe om en enkelt person
find-lead-not-accepted = { $lead } har ikke sagt ja til ansvaret
find-lead-not-accepted-why = Den som skal lede tiltaket, bør vite om det og ha sagt ja før planen blir vedtatt
find-merge-question = { $record }: { $field } er ikke avgjort etter en sammenslåing
find-merge-question-deleted = { $record }: det er ikke avgjort etter en sammenslåing om raden skal bort
find-merge-question-why = Flere har skrevet ulikt, og én av dem gjelder uten at noen har valgt
find-no-date = Det er ikke sagt hvilken dag eller hvilket år dette er fra
find-no-lead = Tiltaket har ingen ansvarlig enhet
find-no-lead-why = Et tiltak som ingen har ansvaret for, blir sjelden gjennomført
find-no-money = Det er ikke sagt hva { $fte } årsverk i { $year } koster
find-no-money-why = Årsverk koster penger; skriv 0 og hvor de tas fra hvis rammen ikke skal økes
find-no-period = Det er ikke sagt når tiltaket skal gjennomføres
find-no-period-why = Uten tid kommer tiltaket verken inn i tidslinja eller i økonomiplanen
find-no-place = Tiltaket hører ikke til noen strategi, noe mål eller noen utfordring
find-no-place-why = De som leser planen, skal kunne se hvorfor tiltaket er med
find-no-ranks = Gruppa har ikke bestemt hvilke tjenester som skal gå foran andre
find-no-running-cost = Det er ikke sagt hva investeringen i { $year } koster å drive
find-no-running-cost-why = Det som bygges eller kjøpes, koster som regel noe hvert år; skriv 0 hvis det ikke gjør det
find-no-source = Det er ikke sagt hvor dette kommer fra
find-no-source-or-date = Det er ikke sagt hvor dette kommer fra, eller når det er fra
find-no-source-why = De som leser planen, skal kunne se hvem som har funnet ut dette, og hvor gammelt det er
find-not-assessed = Ikke vurdert: nivået «{ $level }» og { $more } til
find-not-assessed-one = Ikke vurdert: nivået «{ $level }»
find-not-assessed-why = Først når gruppa har sagt hvordan målgruppa er dekket på hvert nivå, ser alle hvor det er hull
find-odd-date = Årstallet { $year } ser ut som en skrivefeil
find-odd-date-why = Tidslinje og tabeller tar bare med år mellom 1900 og 2200 på en god måte
find-only-conversations = Målgruppa har bare tilbud om samtaler
find-only-conversations-at-all = Alle tjenestene gir samtaler, og ingen gir noe annet
find-only-conversations-why = Kurs, grupper, selvhjelp og møteplasser når flere og passer for andre enn dem som vil snakke
find-outside-period = Tiltakets periode, { $period }, går utenfor planens, { $plan }
find-outside-period-why = Planen kan bare love noe for de årene den gjelder
find-owner-circle = Denne er lagt under noe som selv er lagt under denne
find-owner-circle-why = Rekkefølge og nummer blir tilfeldige når to er lagt under hverandre
find-period-backwards = Perioden { $period } slutter før den begynner
find-period-backwards-why = Tidslinje og summer blir feil når begynnelse og slutt er byttet om
find-phone-number = Teksten har noe som ser ut som et telefonnummer
find-phone-number-why = Planen blir offentlig, og nummeret til en enkelt person skal ikke stå i den
find-rank-not-decided = Det er ikke bestemt hvor tjenesten står blant de andre
find-rank-not-decided-why = Når pengene ikke strekker til, må de som styrer vite hva som skal skjermes
find-requirement-guide = «Skal (veileder)» er ikke oppfylt, og kravet har ikke noe tiltak
find-requirement-law = Lovkravet er ikke oppfylt, og det har ikke noe tiltak
find-requirement-unmet-why = Et krav som ikke er oppfylt, bør få et tiltak, eller planen bør si hvorfor det må vente
find-short-consultation = Høringen varer i { $days } dager
find-short-consultation-why = En kommunedelplan skal være på høring i minst seks uker etter plan- og bygningsloven § 11-14
find-small-count = Tallet { $count } gjelder færre enn fem personer
find-small-count-why = I en liten kommune kan andre kjenne igjen dem det gjelder
find-staffing-sums = «{ $first }» gir { $a } årsverk, mens «{ $second }» gir { $b }
find-staffing-sums-why = De samme årsverkene skal gi samme sum uansett hvordan de deles inn
find-amounts-outside-period = Det er ført beløp i { $year }, men tiltaket har perioden { $period }
find-amounts-outside-period-why = Penger og årsverk utenfor perioden er med i summene uten at noe skal gjøres da
find-breakdown-without-sum = Årsverkene er delt opp, men summen står ikke
find-breakdown-without-sum-why = Uten en sum kan ingen se om delene er alle
find-grant-ends = Tilskuddet varer til og med { $year }, men tiltaket varer lenger
find-grant-ends-why = Noen må betale når tilskuddet er slutt; skriv hvem
find-open-end = Det er sagt når tiltaket begynner, men ikke når det er ferdig
find-open-end-why = På tidslinja ser det ut som om tiltaket slutter med en gang
find-staffing-wanted = Det er ønsket { $wanted } årsverk mer enn i dag, mens tiltakene gir { $given }
find-staffing-wanted-why = Det samme skal ikke være to tall i samme plan
find-draft-words = Det står «{ $words }», men planen er vedtatt
find-draft-words-why = En vedtatt plan skal ikke omtale seg selv som et forslag
find-waiting-differs = Ventetida er «{ $first }», men { $second } i «{ $title }»
find-waiting-differs-why = Det samme skal ikke være to tall i samme plan
mend-open-end = La det være løpende
mend-sum = Skriv summen { $sum }
find-words-about-people = Ordet «{ $word }» kan byttes med «{ $better }»
find-words-about-people-why = Mange vil ikke lenger bli kalt det gamle ordet
mend-clear-link = ta bort lenka
mend-lift = legg den øverst
mend-make-measure = lag et tiltak av kravet
mend-period = sett perioden til { $period }
mend-turn-period = bytt om begynnelse og slutt
mend-word = skriv «{ $better }»
mend-words = bytt ord om mennesker
severity-error = Må rettes
severity-note = Verdt en tanke
severity-warning = Bør rettes

## Taking in tables
import-label = Ta inn { $source }
import-error-empty = Filen er tom. Velg filen som har tabellen, eller lagre den på nytt fra regnearket
import-error-too-large = Filen er større enn 50 MB. Del den opp
import-error-damaged = Regnearket er skadet eller ikke helt. Åpne det i Excel eller LibreOffice, lagre det på nytt og prøv igjen. Filen er ikke rørt
import-error-inflated = Regnearket er mye større enn det ser ut til: mer enn 64 MB når det er pakket ut. Det er ikke lest, og filen er ikke rørt. Kopier arket med tiltakene til en ny arbeidsbok og prøv igjen
import-error-locked = Filen er beskyttet med passord. Åpne den, lagre den uten passord og prøv igjen. Filen er ikke rørt
import-error-old-excel = Filen er en gammel Excel-fil (.xls). Åpne den i Excel eller LibreOffice, lagre den som .xlsx og prøv igjen. Filen er ikke rørt
import-error-binary-excel = Filen er en binær Excel-fil (.xlsb). Åpne den i Excel eller LibreOffice, lagre den som .xlsx og prøv igjen. Filen er ikke rørt
import-error-document = Filen er et dokument eller en pakke, ikke et regneark. Velg en fil av typen .xlsx, .ods eller .csv. Filen er ikke rørt
import-error-markup = Filen er en nettside uten tabell eller annen XML, ikke et regneark. Åpne den i Excel eller LibreOffice, lagre den som .xlsx og prøv igjen. Filen er ikke rørt
import-error-web-archive = Filen er et nettarkiv (MHTML), ikke et regneark. Åpne den i Excel eller LibreOffice, lagre den som .xlsx og prøv igjen. Filen er ikke rørt
import-error-rich-text = Filen er et tekstdokument (RTF), ikke et regneark. Kopier tabellen i det til et regneark, lagre det som .xlsx og prøv igjen. Filen er ikke rørt
import-error-sylk = Filen er et regneark i det gamle formatet SYLK. Åpne den i Excel eller LibreOffice, lagre den som .xlsx og prøv igjen. Filen er ikke rørt
import-error-own-plan = Filen er en plan fra dette programmet, ikke en tabell. Åpne den som plan. Filen er ikke rørt
import-error-sheet = Arbeidsboken har ikke noe ark «{ $sheet }». Den har { $known }
import-error-no-sheets = Filen er én tabell uten ark, så «{ $sheet }» finnes ikke i den
import-error-not-text = Filen er verken et regneark eller en tabell i tekst. Velg en fil av typen .xlsx, .ods eller .csv. Filen er ikke rørt
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
import-field-help = Hva slags hjelp
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
import-reason-derived = «{ $text }» er regnet ut av andre rader
import-reason-column-numbers = Raden nummererer kolonnene
import-reason-hints = Raden forklarer hva som skal stå i kolonnene
import-reason-beneath = Raden står for seg selv under tabellen
import-reason-total = Raden er summen av de { $count } tiltakene før den
import-reason-footnote = Raden er en fotnote
import-reason-no-title = Raden har ingen tekst
import-reason-kind = Tabellen sier at raden er «{ $kind }»
import-reason-person = Valgt av deg
import-remark-identity = Ser ut som et fødselsnummer. Planen skal ikke inneholde opplysninger om enkeltpersoner
import-remark-no-unit = Tabellen sier ikke hva beløpene er oppgitt i. De er lest som kroner
import-remark-no-headings = Fant ingen kolonneoverskrifter. Kolonnene er tolket etter innholdet
import-remark-no-rows = Tabellen har ingen rader under overskriftene
import-remark-damaged = Noen tegn i filen er skadet og vises som �
import-remark-damaged-bytes = Noen tegn i filen er i en annen koding enn resten og kan være blitt feil. Se etter om æ, ø og å er riktige
import-remark-encoding = Filen er tekst i kodingen { $name } og er lest slik. Se etter om æ, ø og å er riktige
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
import-remark-rounded = «{ $text }» har flere desimaler enn planen regner med. Det er lest som { $number }
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
import-remark-stored-day = «{ $cell }» er lest som dagen { $day }, slik regneark lagrer datoer
import-remark-senders = Kolonnene om dem som svarte, er ikke tatt inn: { $columns }
import-remark-month-first = Datoene i kolonnen er lest med måneden først, for noen av dem kan ikke leses på annen måte: «{ $cell }» er { $day }
import-remark-day-order = «{ $cell }» kan leses med dagen eller måneden først, og kolonnen har datoer av begge slag. Bare året er tatt inn
import-remark-turned = Tabellen ligger på siden, med overskriftene under hverandre. Hver kolonne er lest som en rad, og radnumrene teller kolonnene: 2 er kolonne B
import-remark-comment = Merknad i cellen: «{ $text }»
import-remark-comments-more = Flere merknader i celler er ikke vist: { $count }
import-remark-struck = Gjennomstreket tekst gjelder ikke og er ikke tatt inn: «{ $text }»
import-remark-struck-more = Flere celler er gjennomstreket og ikke tatt inn: { $count }
import-remark-cards = Tiltakene står som kort under hverandre. Hvert kort er lest som en rad, og radnumrene er kortets første linje
import-remark-joined = Raden har flere celler enn tabellen har overskrifter. Navnet er lest som «{ $name }», for da passer resten
import-remark-surplus = Raden har flere celler enn tabellen har overskrifter, og det er ikke sikkert hvor beløpene hører til. De ligger i det interne notatet: { $cells }
import-remark-lonely = «{ $text }» er lest som overskrift, ikke som tiltak
import-remark-heading-amounts = Beløp i en overskrift er ikke tatt inn: { $text }
import-remark-no-title-column = Ingen kolonne sier hva som skal gjøres. Velg hvilken som er tiltakene
import-remark-fte-spread = { $fte } årsverk er lagt i hvert år, { $years }
import-remark-in-sheet = Arket «{ $sheet }». { $text }
import-remark-cut-rows = Tabellen går til rad { $last }, og det er mer enn det som leses på én gang: høyst { $rows } rader, { $cells } celler og { $text } MB tekst. Fra og med rad { $row } er den ikke lest. Slett rader som ikke trengs, eller del tabellen i flere filer. Filen er ikke rørt
import-remark-cut-columns = Tabellen har kolonner etter { $column } som ikke er lest: høyst { $columns } kolonner blir lest. Slett eller flytt dem som ikke trengs. Filen er ikke rørt
import-remark-cut-cells = Noen celler har mer tekst enn en celle kan ha ({ $letters } tegn), og er kortet av. De står i radene { $rows }. Mangler det et anførselstegn der? Filen er ikke rørt
import-remark-hidden-rows = Skjulte rader er tatt med: { $rows }
import-remark-hidden-columns = Skjulte kolonner er tatt med: { $columns }
import-remark-cell-misnamed = Cellen er kalt «{ $name }» i filen, og en slik celle finnes ikke. Den er lest som { $cell }
import-remark-cell-outside = Cellen { $cell } ligger utenfor arket og er ikke lest
import-remark-cell-error = Cellen viser feilen { $error } og er lest som tom
import-remark-uncalculated =
    { $count ->
        [one] En formel er ikke regnet ut og er lest som tom: { $cells }. Åpne filen i Excel eller LibreOffice og lagre den, så blir den med
       *[other] { $count } formler er ikke regnet ut og er lest som tomme: { $cells }. Åpne filen i Excel eller LibreOffice og lagre den, så blir de med
    }
import-remark-more-sheets =
    { $count ->
        [one] Arbeidsboken har ett ark for mye. Det siste er ikke lest
       *[other] Arbeidsboken har { $count } ark for mye. De siste er ikke lest
    }
import-remark-listed =
    { $count ->
        [one] Én rad er tatt inn som { $kind }
       *[other] { $count } rader er tatt inn som { $kind }
    }
import-left-chart = Arket er ikke tatt inn, for det er et diagram uten celler
import-left-damaged = Arket er ikke tatt inn, for det mangler i filen eller er skadet. De andre arkene er lest
import-left-hidden = Arket er ikke tatt inn, for det er skjult i arbeidsboken
import-left-words = Arket er ikke tatt inn, for det forklarer ord, og planen har ingen ordliste
import-left-summary = Arket er ikke tatt inn, for det ser ut til å summere andre ark
import-left-choices = Arket er ikke tatt inn, for det ser ut til å holde valgene til nedtrekkslister
import-left-no-measures = Arket er ikke tatt inn, for ingen overskrift sier at radene er tiltak
import-left-repeats = Arket er ikke tatt inn, for de fleste tiltakene står også i arket «{ $sheet }»
import-role-measures = tiltak
import-role-target-groups = målgrupper
import-role-organisations = enheter og aktører
import-role-levels = nivåer
import-role-challenges = utfordringer
import-role-goals = mål
import-role-strategies = strategier
import-role-left = tas ikke inn

## Documents
document-about =
    { $kind ->
        [guidelines] Om retningslinjene
        [investigation] Om utredningen
       *[other] Om planen
    }
document-about-what = Gjelder
document-agreements = Samarbeid og avtaler
document-aims = Utfordringer, mål og strategier
document-all-groups = Alle målgruppene gjelder { $problem }.
document-all-measures = Alle tiltak
document-alternatives = Alternativer
document-anchoring = Forankring
document-adopted-by = Vedtatt av { $body }
document-case = sak { $number }
document-council = kommunestyret
document-council-herad = heradsstyret
document-answered-by = Mål som svarer på utfordringen
document-boundaries = Grenseganger
document-boundary-clear = Ansvaret er avklart.
document-boundary-gap = Ikke avklart: ingen har denne oppgaven i dag.
document-boundary-overlap = Ikke avklart: begge har denne oppgaven i dag.
document-came = { $came } av { $all }
document-capacities = Plasser nå og ønsket
document-categories = Hva slags hjelp målgruppene får
document-categories-table = Hva slags hjelp det finnes for hver målgruppe
document-challenges = Utfordringer
document-competence = Kompetanse
document-competence-table = Hva tjenestene kan, og hva de trenger
document-consultation = Høringsinnspill
document-consultation-table =
    { $kind ->
        [guidelines] Høringsinnspill til retningslinjene, med vurdering
        [investigation] Høringsinnspill til utredningen, med vurdering
       *[other] Høringsinnspill til planen, med vurdering
    }
document-contents = Innhold
document-count = Antall
document-counted = Hva
document-course = { $title }: målinger
document-coverage = Tilbudet i dag og hva som mangler
document-coverage-lacking = Her mangler det et tilbud:
document-coverage-legend = Hver rute sier først hvor godt tilbudet til målgruppa er på nivået.
document-coverage-legend-elsewhere = «Ikke aktuelt» betyr at målgruppa hører til på andre nivå.
document-coverage-legend-other = «Annen instans» betyr at andre enn kommunen har oppgaven.
document-coverage-legend-planned = Etter «Tiltak» står numrene på tiltak som er foreslått.
document-coverage-legend-today = Etter «I dag» står tjenester som finnes nå.
document-coverage-matrix = Dekning
document-coverage-not-assessed = Dette er ikke vurdert ennå:
document-coverage-not-begun = Det er ikke vurdert hvor godt tilbudet dekker behovet.
document-coverage-open = Uten nivå
document-coverage-partly = Her er tilbudet bare delvis dekkende:
document-coverage-planned = Tiltak: { $what }
document-coverage-reasons = Hvorfor dekningen er vurdert slik
document-coverage-table = Målgrupper og innsatsnivå: hva som dekkes, av hva
document-coverage-today = I dag: { $what }
document-coverage-where = Målgruppe og nivå
document-coverage-changed-by = { $level } (tiltak { $measures })
document-criterion = Kriterium
document-date = Dato
document-decisions = Hva arbeidsgruppa kom fram til
document-economy = Økonomi
document-economy-dash = En strek betyr at ingenting er oppgitt.
document-economy-frame = Beløpene er endringer fra den vedtatte budsjettrammen.
document-economy-frame-of = Rammen er { $frame }.
document-economy-overview = Sum av tiltakene per år
document-economy-whole = Beløpene er hele budsjettet for det tiltaket gjelder.
document-economy-by-goal = Penger etter mål
document-economy-by-sector = Penger etter kommunalområde
document-economy-new = Beløp uten oppgitt kilde er regnet som nye penger.
document-economy-no-goal = Uten mål
document-economy-no-sector = Uten ansvarlig
document-economy-undecided = Tiltak som ikke er avgjort, er ikke med i noen annen sum.
document-empty =
    { $kind ->
        [guidelines] Retningslinjene har ikke fått innhold ennå.
        [investigation] Utredningen har ikke fått innhold ennå.
       *[other] Planen har ikke fått innhold ennå.
    }
document-evidence-table = Tall og annen kunnskap med kilder
document-figure = Figur
document-follow-up = Oppfølging
document-fte = Årsverk
document-funding = Hvor pengene kommer fra
document-funding-table = Finansiering etter kilde
document-goals = Mål
document-guidance =
    { $kind ->
        [guidelines] Lover og veiledere retningslinjene bygger på
        [investigation] Lover og veiledere utredningen bygger på
       *[other] Lover og veiledere planen bygger på
    }
document-guidance-dated = Tekstene er lest på datoen i tabellen og kan være endret siden. Gjeldende lovtekst står på lovdata.no.
document-guidance-table = Lover, forskrifter, veiledere og tilskudd
document-heard = Medvirkning og høring
document-indicators = Slik ser vi om det virker
document-indicators-table = Indikatorer med utgangsverdi, siste måling og måltall
document-investment = Investering
document-involvement = Slik brukte vi innspillene
document-involvement-table =
    { $kind ->
        [guidelines] Hvem som er hørt i arbeidet med retningslinjene, og hva det førte til
        [investigation] Hvem som er hørt i arbeidet med utredningen, og hva det førte til
       *[other] Hvem som er hørt i arbeidet med planen, og hva det førte til
    }
document-judged = Vurdering av alternativene
document-judged-scale = Tallene går fra 1 til 5, der 5 er best. Teksten sier hvorfor.
document-judged-table = Alternativene vurdert kriterium for kriterium
document-knowledge = Kunnskapsgrunnlag
document-kroner = kroner
document-languages = Sammendrag på andre språk
document-latest = Siste måling
document-leads = Hvem som leder og bidrar
document-leads-table = Enheter og aktører med tiltak de leder og bidrar til
document-led = Leder
document-letter = Bokstav
document-levels-table = Innsatsnivå
document-linked-plans = Andre planer
document-measures = Tiltak
document-change-new = Nytt tilbud
document-change-continued = Videreføres som i dag
document-change-strengthened = Styrkes
document-change-changed = Endres
document-change-ended = Avsluttes
document-change-to-be-assessed = Ikke avgjort
document-assignment = Oppdrag uten egne penger
document-meetings = Arbeidsgruppas samlinger
document-national = Tallet er nasjonalt.
document-figure-of = Tallet gjelder { $population }.
document-national-of = Tallet er nasjonalt og gjelder { $population }.
document-needs = Beregnet behov
document-needs-table = Hva behovet er beregnet ut fra
document-no-period = Uten fastsatt tidspunkt i planperioden
document-no-title = (uten tittel)
document-not-accessible = Denne filen kunne ikke gjøres universelt utformet. Be om en annen utgave dersom du trenger det.
document-number = Nr.
document-of = av
document-ongoing = løpende
document-operating = Drift
document-other-measures = Andre tiltak
document-overarching = Dette er en overordnet strategi.
document-page = Side
document-parts = Delplaner
document-picture-elsewhere = Denne figuren vises i nyere programmer, for eksempel Word fra 2016.
document-skip = Gå til innholdet
document-present = Til stede
document-price-year = De er i { $year }-kroner.
document-process =
    { $kind ->
        [guidelines] Arbeidet med retningslinjene
        [investigation] Arbeidet med utredningen
       *[other] Arbeidet med planen
    }
document-publisher = { $name } kommune
document-publisher-herad = { $name } herad
document-questions = Spørsmål andre må avgjøre
document-recommendation = Tilråding
document-recommended = Arbeidsgruppa tilrår: { $names }
document-remaining = Dette gjenstår
document-remaining-list = Utkastet sier ikke noe om dette ennå:
document-reporting = Rapportering
document-reporting-table = Hvem som får vite hvordan det går, og når
document-requirements = Krav til tjenestene
document-requirements-table = Hva tjenestene skal eller bør ha på plass, og hvordan det står til
document-responsibility = Ansvar og grenseganger
document-revision = Evaluering og rullering
document-risks = Risiko
document-risks-table = Hva som kan gå galt, og hva kommunen gjør med det
document-scope-in =
    { $kind ->
        [guidelines] Retningslinjene omfatter
        [investigation] Utredningen omfatter
       *[other] Planen omfatter
    }
document-service-help = Hva tjenesten gir
document-service-tasks = Hva tjenestene har ansvar for
document-service-terms = Slik får en hjelpen
document-services = Tjenester i dag
document-services-table = Tjenestene, hvem som har dem, og hvordan en får hjelpen
document-services-coming = Tjenester som er planlagt eller utredes
document-all-run-own = Kommunen driver alle tjenestene selv.
document-all-run-intermunicipal = Alle tjenestene drives sammen med andre kommuner.
document-all-bought-non-profit = Alle tjenestene er kjøpt av ideelle aktører.
document-all-bought-commercial = Alle tjenestene er kjøpt av kommersielle aktører.
document-source = Kilde
document-staff-use = Hva årsverkene går til
document-staffing = Årsverk og plasser
document-staffing-table = Årsverk nå og ønsket
document-status = Status for tiltakene
document-status-at = Status for tiltakene, sist meldt { $date }
document-statutory = Dette er lovpålagt.
document-strategies = Strategier
document-strengthened = Det kommer tiltak i
document-sum = Sum
document-table = Tabell
document-table-summary = { $rows ->
    [one] En rad med data. Kolonner: { $columns }.
   *[other] { $rows } rader med data. Kolonner: { $columns }.
}
document-takes-part = Bidrar til
document-target-groups = Målgrupper og innsatsnivå
document-target-groups-table =
    { $kind ->
        [guidelines] Hvem retningslinjene gjelder
        [investigation] Hvem utredningen gjelder
       *[other] Hvem planen er for
    }
document-tasks = Avtalte oppgaver
document-thousand-kroner = 1000 kroner
document-without-amounts = Tiltak uten beløp
document-action-table = Tiltak med ansvarlig, tid og penger
document-action-summary = En rad for hvert tiltak. En rad som går over hele bredden, sier hvilket mål radene under hører til.
document-money = Penger
document-sources = Kilder
document-acronyms = Forkortelser
document-acronyms-table = Forkortelser og hva de betyr
document-acronym = Forkortelse
document-acronym-meaning = Betyr
document-measure-heading = Tiltak { $name }
document-amount-in-year = { $years }: { $amount }
document-amount-each-year = { $years }: { $amount } hvert år
document-amount-investment = { $text } (investering)
document-amount-none = Uten egne penger
document-amount-unknown = Beløp er ikke oppgitt
document-amount-no-cost = Ingen ekstra kostnad
document-amount-whole = Hele budsjettet { $text }
action-title = Handlingsdel: { $title }
action-money = Penger til tiltakene
action-unfinanced = Ikke finansiert
action-applied = { $amount } kroner er søkt om og ikke innvilget.
action-applied-year = { $amount } kroner er søkt om for { $year } og ikke innvilget.
action-statutory = Lovpålagte tiltak
action-investments = Investeringer
action-more-money = Investeringer og årsverk
glance-title = Planen kort fortalt
glance-what = Hva kommunen vil oppnå
glance-why = Hvorfor
glance-cost = Hva det koster
glance-when = Når det skal skje
glance-more = … og { $count } til
glance-begin = { $count ->
    [one] { $year }: ett tiltak begynner ({ $numbers })
   *[other] { $year }: { $count } tiltak begynner ({ $numbers })
}
glance-begin-open = { $count ->
    [one] Ett tiltak er ikke tidfestet ({ $numbers })
   *[other] { $count } tiltak er ikke tidfestet ({ $numbers })
}
council-case-title = Saksframlegg: { $title }
council-case-number = Saksnummer
council-case-officer = Saksbehandler
council-case-body = Avgjøres av
council-case-not-stated = ikke oppgitt
council-case-not-assessed = Ikke vurdert.
council-case-recommendation = Innstilling
council-case-summary = Sammendrag
council-case-background = Bakgrunn
council-case-process = Prosess og medvirkning
council-case-consultation = Høring
council-case-assessment = Vurdering
council-case-economy = Økonomiske konsekvenser
council-case-children = Konsekvenser for barn og unge
council-case-public-health = Konsekvenser for folkehelsa
council-case-equality = Konsekvenser for likestilling
council-case-alternatives = Alternativer
council-case-annexes = Vedlegg
council-case-statements = Høringsinnspill som er kommet inn
council-case-adopted = Planen er vedtatt.
council-case-decide-plan = { $body } vedtar «{ $title }».
council-case-decide-investigation = { $body } tar «{ $title }» til orientering.
council-case-decide-alternative = { $body } legger dette alternativet til grunn for det videre arbeidet: { $names }.
council-case-decide-money = Beløpene i planen blir vurdert i arbeidet med økonomiplanen og årsbudsjettet.
council-case-decide-report = Det blir rapportert slik: { $what }.
council-case-decide-revision = Planen blir rullert { $when }.
council-case-challenges = Planen svarer på disse utfordringene:
council-case-goals = Målene er disse:
council-case-measures = { $count ->
    [one] Planen har ett tiltak for å nå målene.
   *[other] Planen har { $count } tiltak for å nå målene.
}
council-case-risks = Dette kan gå galt:
council-case-questions = Dette må andre avgjøre:
responses-title = Slik brukte vi innspillene: { $title }
responses-count = { $count ->
    [one] Det er kommet inn ett høringsinnspill. { $answered } er besvart her.
   *[other] Det er kommet inn { $count } høringsinnspill. { $answered } av dem er besvart her.
}
responses-along-the-way = Innspill underveis i arbeidet
report-title = Rapport for { $year }: { $title }
report-state = Hvor langt tiltakene er kommet
report-none-begun = { $count ->
    [one] Det ene tiltaket i planen er ikke startet.
   *[other] Ingen av de { $count } tiltakene i planen er startet.
}
report-late = Tiltak som skulle vært ferdige
report-late-measure = { $name } skulle vært gjennomført { $period }.
report-measures = Status for hvert tiltak
short-title = Kort versjon: { $title }
short-why = Det vi vil gjøre noe med
short-what = Det vi vil oppnå, og det vi skal gjøre
short-cost = Nye penger som trengs
short-year = { $year }: { $parts }
short-amount = { $amount } kroner til { $kind }
short-indicator = { $title }: målet er { $target }.
short-indicator-by = { $title }: målet er { $target } innen { $by }.
short-indicator-from = { $title }: fra { $baseline } til { $target }.
short-indicator-from-by = { $title }: fra { $baseline } til { $target } innen { $by }.
short-more = Vil du vite mer?
short-whole-plan = Alle tiltakene, tallene og vurderingene står i planen.
short-contact = Spør { $contact }.
consultation-title = Høringsutkast: { $title }
consultation-how = Slik svarer du på høringen
consultation-asked = Alle som planen angår, kan si hva de mener. Svarene blir lest av arbeidsgruppa, og planen sier hva de førte til.
consultation-deadline = Fristen er { $date }.
consultation-address = Svaret sendes til { $address }.
consultation-numbers = Avsnittene er nummerert. Skriv nummeret på avsnittet du mener noe om, i skjemaet bakerst.
consultation-questions = Dette vil vi gjerne vite
consultation-question-challenges = Er det disse utfordringene som betyr mest?
consultation-question-goals = Er målene de riktige?
consultation-question-measures = Vil tiltakene virke for dem de er laget for?
consultation-question-order = Hva bør komme først, og hva kan vente?
consultation-question-missing = Hva mangler i planen?
consultation-form = Skjema for svar
consultation-form-place = Avsnitt
consultation-form-statement = Hva du mener
consultation-form-proposal = Hva du foreslår
consultation-form-sender = Skriv hvem svaret er fra, og når det er sendt. Ikke skriv noe om enkeltpersoner.
document-timeline = Framdrift
document-timeline-alt = Tidslinje med en stolpe for hvert tiltak.
document-timeline-caption = Når tiltakene gjennomføres
document-timeline-part = Når tiltakene gjennomføres, del { $part } av { $parts }
document-today = I dag
document-unanswered = Ansvarlig har ikke svart ja ennå
document-unsolved = Arbeidsgruppa har ikke funnet en løsning på dette.
document-untitled =
    { $kind ->
        [guidelines] Retningslinjer uten tittel
        [investigation] Utredning uten tittel
       *[other] Plan uten tittel
    }
document-when = Når
document-who = Enhet eller aktør
document-who-and-how = Hvem og hvordan
document-with = Med i gruppa
document-working-group = Arbeidsgruppa
export-error-packing = Filen kunne ikke pakkes: { $reason }
export-error-typesetting = Dokumentet kunne ikke settes opp: { $reason }
export-remark-cut = { $count ->
    [one] En tekst i dokumentet er lengre enn { $characters } tegn og er kortet av. Hele teksten står i planen.
   *[other] { $count } tekster i dokumentet er lengre enn { $characters } tegn og er kortet av. Hele tekstene står i planen.
}
export-remark-dropped = { $count ->
    [one] Ett usynlig tegn som ikke kan stå i et dokument, er utelatt: { $characters }
   *[other] { $count } usynlige tegn som ikke kan stå i et dokument, er utelatt: { $characters }
}
export-remark-not-accessible = Filen er ikke universelt utformet, og det står på tittelsiden. Grunnen er: { $reason }
export-remark-pictures = Dokumentet har { $count } figurer. Word fra 2016 og nyere programmer viser dem; i eldre programmer står det en henvisning i stedet.
export-remark-replaced = { $count ->
    [one] Ett tegn som skriftene ikke har, er byttet ut med �: { $characters }
   *[other] { $count } tegn som skriftene ikke har, er byttet ut med �: { $characters }
}

## Window
ui-about-plan = Planen
ui-accept-export = Eksporter hit
ui-accept-open = Åpne
ui-alternative = { $title }
ui-alternative-recommended = { $title } (anbefalt)
ui-alternatives-compared = Alternativene side om side
ui-accept-save = Lagre
ui-accept-take-in = Ta inn
ui-all-saved = Alt er lagret allerede
ui-amounts-fte = Årsverk
ui-amounts-investment = Investering, 1000 kr
ui-amounts-operating = Drift, 1000 kr, endring fra vedtatt ramme
ui-amounts-operating-part = Drift, 1000 kr
ui-amounts-operating-whole = Drift, 1000 kr, hele budsjettet
ui-economy-unit = Drift og investering står i 1000 kr.
ui-economy-amounts = Beløp
ui-economy-needs = Hvem det er for
ui-economy-needs-note = Hvert tiltak er regnet én gang, under de alvorligste vanskene blant målgruppene det når. Det som ikke er avgjort, og det som avsluttes eller flyttes, er ikke med.
ui-economy-needs-none = Ingen tiltak har beløp ennå. Skriv dem inn under «Beløp».
ui-economy-chart-fte = Årsverk etter hvem de er for
ui-economy-chart-operating = Drift i 1000 kr etter hvem den er for
ui-economy-chart-investment = Investering i 1000 kr etter hvem den er for
ui-economy-year = År
ui-economy-part = { $heading }, { $year }: { $amount }
ui-economy-all = I alt
ui-source-own-words = Med egne ord
ui-source-split = Beløpene er delt på flere kilder. De endres under «Finansiering» i «Mer i planen».
ui-appearance = Utseende
ui-ask-export = Velg mappe for dokumentet
ui-ask-open = Åpne en plan
ui-ask-save = Lagre planen
ui-ask-take-in = Ta inn en tabell
ui-cancel = Avbryt
ui-column-main = Følges av planen
ui-column-other-unit = Den andre parten
ui-count-figures = { $count ->
    [one] { $count } figur
   *[other] { $count } figurer
}
ui-count-participants = { $count } i gruppa
ui-count-services = { $count ->
    [one] { $count } tjeneste
   *[other] { $count } tjenester
}
ui-count-indicators = { $count ->
    [one] { $count } indikator
   *[other] { $count } indikatorer
}
ui-count-tables = { $count ->
    [one] { $count } tabell
   *[other] { $count } tabeller
}
ui-coverage-add = Legg til
ui-coverage-all = alt er vurdert
ui-coverage-already = { $name } står i ruta fra før.
ui-coverage-box = Nytt tiltak for { $group }, { $column }
ui-coverage-by-category = Tilbud
ui-coverage-by-level = Nivå
ui-coverage-by-level-only = Dekning vurderes for en målgruppe på et nivå. Velg visning etter nivå, og en rute under et nivå.
ui-coverage-by-scheme = Nivå: { $scheme }
ui-coverage-by-service = { $name } får sin type tilbud fra tjenesten. Velg en annen type i skjemaet (F4), eller ta bort tjenesten der.
ui-coverage-cell = rad { $row } av { $rows }, { $group }, { $column }: { $value }
ui-coverage-drop-add = Slipp for å legge til { $name } hos { $group }, { $column }. Hold Shift for å flytte i stedet.
ui-coverage-drop-here = { $name } kommer fra denne ruta. Dra til en annen rute, eller trykk Esc.
ui-coverage-drop-move = Slipp for å flytte { $name } til { $group }, { $column }. Uten Shift blir det lagt til, og står begge steder.
ui-coverage-drop-nowhere = Her er det ingen rute. Slipper du her, blir { $name } stående der det er.
ui-coverage-group = gruppa
ui-coverage-held = { $name }: velg rute med piltastene. Enter legger til, Shift+Enter flytter, Esc lar det være som det er.
ui-coverage-hint = Skriv i en rute for å lage et tiltak der. F2 setter tilstand. Alt+M flytter et merket tiltak eller en tjeneste. Ctrl+Delete tar det ut av ruta.
ui-coverage-hint-category = Skriv i en rute for å lage et tiltak med den typen tilbud. Alt+M flytter et merket tiltak eller en tjeneste. Ctrl+Delete tar typen bort. Typen gjelder alle målgrupper som nås. Dekning vurderes etter nivå.
ui-coverage-lacking = { $count } mangler
ui-coverage-left = { $count } ikke vurdert
ui-coverage-legend = Stiplet ramme: tjeneste i dag · Hel ramme: tiltak
ui-coverage-measure = Tiltak: { $name }
ui-coverage-more = +{ $count } til
ui-coverage-move = Flytt
ui-coverage-no-groups = Her ser dere hvem som får hjelp av hva: målgruppene nedover, nivåene bortover, og tjenester og tiltak i rutene. Det begynner med målgruppene.
ui-coverage-no-levels = Her ser dere hvem som får hjelp av hva: målgruppene nedover, nivåene bortover, og tjenester og tiltak i rutene. Det mangler nivåer å dele tilbudet i.
ui-coverage-not-assessed = Ikke vurdert
ui-coverage-nothing = Ingenting her
ui-coverage-open-category = Uten type tilbud
ui-coverage-open-level = Uten nivå
ui-coverage-service = Tjeneste i dag: { $name }
ui-coverage-show = Vis
ui-coverage-size = om lag { $size }
ui-coverage-state-of = Hvordan { $group } er dekket: { $column }
ui-coverage-to-groups = Gå til målgruppene
ui-coverage-to-levels = Gå til nivåene
ui-coverage-which = Det står flere i ruta. Trykk Enter, velg med piltastene, og så Alt+M.
ui-coverage-who = { $who } { $when }
ui-coverage-why-hint = hvorfor, kort
ui-direction-title = Utfordringer, mål og strategier
ui-documents-contents = Dette kommer med
ui-documents-left-out = Kapitler som det ikke er skrevet noe i ennå, blir ikke med.
ui-empty-agreements = Team, nettverk og avtaler som varer. Skriv ett samarbeid på hver linje.
ui-empty-anchoring = Hvem har bestilt planen, og hva ba de om? Skriv én beslutning på hver linje.
ui-empty-boundaries = Hvor slutter én tjeneste og begynner en annen? Skriv én grensegang på hver linje.
ui-empty-guidance = Lover, forskrifter og veiledere som planen må følge. Skriv én på hver linje.
ui-empty-involvement = Hvem har dere hørt, og hva endret det? Skriv én medvirkning på hver linje.
ui-empty-level-schemes = En nivåmodell er ett sett av nivåer. Dere kan bruke flere samtidig, og hente en ferdig eller skrive en egen.
ui-empty-linked-plans = Planer som denne bygger på, avløser eller inngår i. Skriv én plan på hver linje.
ui-empty-participants = Hvem sitter i gruppa? Skriv én på hver linje. Navn kan utelates.
ui-empty-parts = Deler av planen med egne målgrupper, som barn og unge, og voksne.
ui-empty-process = Veien til vedtak: oppstart, medvirkning, utkast, høring fra og til, vedtak. Skriv ett steg på hver linje.
ui-empty-services = Hva finnes i dag? Skriv én tjeneste på hver linje.
ui-empty-timeline = Tidslinjen viser når tiltakene skal gjennomføres. Skriv tiltakene først.
ui-empty-direction = Hva hindrer oss i dag, hva skal være sant når planen er gjennomført, og hvilken vei går vi? Skriv én utfordring, ett mål eller én strategi på hver linje.
ui-example-hide = Skjul eksempelet
ui-example-show = Se hvordan det ser ut i eksempelplanen
ui-form-key-accept-means = ved løfting: ansvarlig har sagt ja, og neste forslag
ui-form-key-add-means = ved løfting: legg forslaget til tiltaket det ligner mest på
ui-form-key-make-means = ved løfting: lag { $kind } av forslaget
ui-form-line-agree = enig: grunn
ui-form-line-agree-means = alle var enige
ui-form-line-ballot = valg 1 3 9
ui-form-line-ballot-means = åpne avstemning med prikker
ui-form-line-decision = ! tekst
ui-form-line-decision-means = beslutning
ui-form-line-dissent = uenig: grunn
ui-form-line-dissent-means = det mindretallet mente
ui-form-line-heads = +24
ui-form-line-heads-means = så mange flere er til stede
ui-form-line-idea = + tekst
ui-form-line-idea-means = forslag
ui-form-line-majority = flertall: grunn
ui-form-line-majority-means = flertallet ville det
ui-form-line-merge = 60=10 og 60/
ui-form-line-merge-means = 60 er det samme som 10, og skilles igjen
ui-form-line-paper = 1 1 3 11 13
ui-form-line-paper-means = én seddel, - er blank
ui-form-line-park = *13 hvem, når
ui-form-line-park-means = parker forslag 13
ui-form-line-question = ? hvem, når: tekst
ui-form-line-question-means = til avklaring
ui-form-line-repeat = =7
ui-form-line-repeat-means = én til sa 7
ui-form-line-settle = 2 ok og 3 neste
ui-form-line-settle-means = gjort, og står igjen
ui-form-line-table = 3: tekst
ui-form-line-table-means = bord
ui-form-line-task = > hvem, når: hva
ui-form-line-task-means = oppgave
ui-form-line-theme = #tema: tekst
ui-form-line-theme-means = tema
ui-form-line-voters = stemmer 8
ui-form-line-voters-means = så mange stemmer
ui-form-more-and = Mer: { $fields } …
ui-count-look = { $count } ting å se på
ui-ballot-blank = Blank
ui-ballot-choose-none = Tøm valget
ui-ballot-chosen = { $count } av høyst { $most } valgt
ui-ballot-close = Avslutt avstemningen (F9)
ui-ballot-divided = Uenige
ui-ballot-divided-dots = «Uenige» står der mindre enn halvparten av sedlene har forslaget, og de som har det, ga det to prikker eller mer i snitt.
ui-ballot-divided-scale = «Uenige» står der minst en firedel ga 1 eller 2, og minst en firedel ga 4 eller 5.
ui-ballot-dots = Prikker på papir
ui-ballot-dots-given = { $given ->
    [one] { $papers }, { $given } prikk gitt
   *[other] { $papers }, { $given } prikker gitt
}
ui-ballot-dots-left = { $count ->
    [one] 1 prikk igjen på seddelen
   *[other] { $count } prikker igjen på seddelen
}
ui-ballot-dots-of = { $papers }, { $given } av { $possible } prikker gitt
ui-ballot-each = Prikker hver
ui-ballot-empty = Det er ingen forslag å stemme over ennå. De kommer i en idédugnad.
ui-ballot-enter-paper = Legg seddelen i urna
ui-ballot-fewer = En prikk mindre til { $number }
ui-ballot-find = Finn forslag
ui-ballot-find-none = Ingen forslag har dette nummeret eller disse ordene.
ui-ballot-hands = Rekk opp hånda
ui-ballot-hands-counted = { $all ->
    [one] { $counted } av { $all } valgmulighet talt
   *[other] { $counted } av { $all } valgmuligheter talt
}
ui-ballot-hands-for = Hender for { $number }
ui-ballot-hands-hint = Skriv tallet og trykk Enter, her eller i linja nederst.
ui-ballot-help = Velg hva det skal stemmes over, og åpne. Eller skriv valg og numrene i linja, for eksempel valg 1 3 9.
ui-ballot-hidden = Hva hvert forslag har fått, er skjult til avstemningen er avsluttet.
ui-ballot-kind = Måte
ui-ballot-mark = { $mark } til { $number }
ui-ballot-merge = Slå sammen { $from } med { $into }
ui-ballot-more = En prikk mer til { $number }
ui-ballot-next-option = Neste
ui-ballot-no = Nei
ui-ballot-open = Åpne avstemningen
ui-ballot-pair = «{ $first }» og «{ $second }» ligner
ui-ballot-papers = { $papers ->
    [one] 1 seddel
   *[other] { $papers } sedler
}
ui-ballot-scale = Tall fra 1 til 5
ui-ballot-support = { $on } av { $cast }
ui-ballot-tables = { $count ->
    [one] ved 1 bord
   *[other] ved { $count } bord
}
ui-ballot-take-back = Ta tilbake siste
ui-ballot-voters = Så mange stemmer
ui-ballot-why = Avstemningen er avsluttet. Spør hvorfor, og skriv svarene i linja nederst.
ui-ballot-yes = Ja
ui-ballot-yes-no = Ja eller nei
ui-board-added = Lagt til i { $name }
ui-board-alone = Alene: forslagene vises når steget er over.
ui-board-count = { $count ->
    [one] 1 forslag er skrevet
   *[other] { $count } forslag er skrevet
}
ui-board-drop-merge = Slå sammen med { $number }
ui-board-drop-no-theme = Flytt ut av temaet
ui-board-drop-theme = Flytt til { $theme }
ui-board-empty = Her kommer forslagene, etter tema. Skriv det første i linja nederst: 3: foran er bordet, #tema: er temaet.
ui-board-form = Åpne skjema
ui-board-heading = { $theme } ({ $count })
ui-board-hint = Dra et kort til et annet tema, eller på et annet kort for å slå dem sammen. Høyreklikk eller M viser alt. Ctrl+M slår sammen med et nummer.
ui-board-lift = Løft til …
ui-board-lifted = Løftet: { $name }
ui-board-menu = Forslag { $number }
ui-board-merge = Slå sammen med …
ui-board-merge-with = Nummeret på det andre forslaget, eller noe av teksten
ui-board-merged = samme som { $idea }
ui-board-merging = Slå sammen { $from } med nummer { $into }. Enter slår sammen, Esc lar være.
ui-board-name = Forslag etter tema
ui-board-new-theme = Annet tema …
ui-board-no-theme = Uten tema
ui-board-park = Parker forslaget …
ui-board-parked = parkert
ui-board-part = Skill { $number } fra { $from }
ui-board-repeat = Sagt av én til
ui-board-repeats = sagt av { $count } til
ui-board-send = Send til rommet
ui-board-table = bord { $table }
ui-board-theme = Tema
ui-board-untitled = Uten tekst
ui-level-needs-group = Velg målgruppe først. Nivået gjelder for målgruppen tiltaket når.
ui-lifting-accept = Ansvarlig har sagt ja (Ctrl+J)
ui-lifting-add-to = Legg til i { $name }
ui-lifting-became = Ble til
ui-lifting-empty = Det er ingen forslag å løfte i denne samlingen ennå.
ui-lifting-hide = Ferdig med å løfte
ui-lifting-idea = Forslag
ui-lifting-not-accepted = Neste uten ja
ui-lifting-nothing-near = Ingenting i planen ligner på forslaget.
ui-lifting-number = Nr.
ui-lifting-on = Neste forslag (Ctrl+J)
ui-lifting-row = { $number } { $title }, { $votes ->
    [none] ikke stemt over
   *[other] { $votes } stemmer
}{ $table ->
    [none] { "" }
   *[other] {", "}bord { $table }
}
ui-lifting-show = Løft forslag
ui-lifting-table = Bord
ui-lifting-under = Under
ui-lifting-under-nothing = Ikke under noe
ui-lifting-votes = Stemmer
ui-nearest-ideas = Ligner på forslag
ui-nearest-none = –
ui-nearest-records = Ligner i planen
ui-further-kind = Vis
ui-gathering-absent = Forfall
ui-gathering-many-items = Programmet har { $most } programposter, og flere er det ikke plass til
ui-gathering-add-item = Ny programpost
ui-gathering-add-item-after = Ny programpost etter
ui-gathering-at = { $time }
ui-gathering-attendance = Oppmøte
ui-gathering-attendance-count = Oppmøte: { $heads }
ui-gathering-attendance-counts = Til stede: { $present }. Forfall: { $absent }. Ikke ført: { $unknown }. Andre til stede: { $others }.
ui-gathering-attendance-done = Ferdig (Esc)
ui-gathering-attendance-keys = Mellomrom: til stede. Tilbaketast: forfall. Begge går videre til neste. Skriv +24 i linja for flere til stede, eller hvor en gjest kommer fra.
ui-gathering-attendance-more = Flere til stede …
ui-gathering-attendance-nobody = Arbeidsgruppa har ingen medlemmer i planen ennå. Skriv i linja hvor de som er til stede, kommer fra.
ui-gathering-back = Tilbake
ui-gathering-because = Fordi: { $text }
ui-gathering-begin = Begynn (F9)
ui-gathering-begin-why = Klokka begynner å telle for den første programposten. Ingenting går videre av seg selv.
ui-gathering-between = Programposten er over, og ingen ny har begynt.
ui-gathering-break-until = Pause til { $time }
ui-gathering-catch-up = Ta igjen
ui-gathering-dissent = Uenig: { $text }
ui-gathering-down = Flytt ned
ui-gathering-due = innen { $due }
ui-gathering-early = { $minutes } min før planen
ui-gathering-end = Avslutt samling
ui-gathering-ended-undo = Ctrl+Z tar tilbake avslutningen, om dere ikke var ferdige likevel.
ui-gathering-fewer = 5 min mindre
ui-gathering-choose = Samling som holdes nå
ui-gathering-forms = Dette kan skrives i linja
ui-gathering-forms-key = Alle tegn (F1)
ui-gathering-forms-note = Tekst uten tegn er det programposten er til for. Det som ikke kan leses, blir stående i linja.
ui-gathering-from = kl. { $time }
ui-gathering-go-on = Gå videre
ui-gathering-go-to = Gå hit
ui-gathering-gone = Samlingen finnes ikke i planen lenger. Angre slettingen, eller forlat visningen.
ui-gathering-in-time = I rute
ui-gathering-is-account = Det som ble sagt
ui-gathering-is-not-begun = Ikke begynt: trykk F9
ui-gathering-is-ended = Samlingen er avsluttet
ui-gathering-is-attendance = Hvem som er til stede
ui-gathering-is-ballot = Avstemning, eller det som ble sagt
ui-gathering-is-decision = Beslutning
ui-gathering-is-idea = Forslag
ui-gathering-is-idea-of-both = Forslag fra bord { $table }, tema { $theme }
ui-gathering-is-idea-of-table = Forslag fra bord { $table }
ui-gathering-is-idea-of-theme = Forslag, tema { $theme }
ui-gathering-is-open-points = Åpne punkter, eller det som ble sagt
ui-gathering-is-paper = Stemmeseddel
ui-gathering-last = siste minutt
ui-gathering-late = { $minutes } min etter planen
ui-gathering-leave = Forlat visningen
ui-gathering-leave-why = Stegene kommer tilbake. Samlingen fortsetter, og Ctrl+G viser den igjen.
ui-gathering-left = igjen
ui-gathering-line-first = Det står noe i linja som ikke er notert ennå. Trykk Enter, eller tøm linja først.
ui-gathering-line-hint = Skriv her, og trykk Enter
ui-gathering-line-take = Noter (Enter)
ui-gathering-minutes = { $minutes } min
ui-gathering-minutes-document = Lag referatet
ui-gathering-more = 5 min til
ui-gathering-new-item = Ny programpost
ui-gathering-next = Neste
ui-gathering-no-items = Samlingen har ingen programposter ennå. Legg til den første med «Ny programpost» til venstre.
ui-gathering-note = Noter:
ui-gathering-note-cancel = Avbryt
ui-gathering-note-decision = Beslutning …
ui-gathering-note-decision-text = Hva ble bestemt?
ui-gathering-note-dissent = Det de uenige mente
ui-gathering-note-draft = Dette ble ikke notert sist. Noter det, eller avbryt.
ui-gathering-note-due = Innen (dato, måned eller år)
ui-gathering-note-idea = Forslag …
ui-gathering-note-idea-text = Forslaget
ui-gathering-note-keep = Noter
ui-gathering-note-no-date = «{ $text }» er ikke en dato. Skriv for eksempel 20.1.2027 eller juni 2027
ui-gathering-note-fortnight = Om to uker
ui-gathering-note-month = Om en måned
ui-gathering-note-next = Neste samling
ui-gathering-note-week = Om en uke
ui-gathering-note-park = Parker …
ui-gathering-note-park-text = Nummeret på forslaget
ui-gathering-note-present = Flere til stede
ui-gathering-note-present-text = Hvor mange flere, eller hvor en gjest kommer fra
ui-gathering-note-question = Til avklaring …
ui-gathering-note-question-text = Hva må andre avklare?
ui-gathering-note-reason = Begrunnelse
ui-gathering-note-table = Bord nr.
ui-gathering-note-task = Oppgave …
ui-gathering-note-task-text = Hva skal gjøres?
ui-gathering-note-theme = Tema
ui-gathering-note-who = Hvem (person eller enhet)
ui-gathering-noted-account = Dette ble sagt
ui-gathering-noted-decisions = Beslutninger
ui-gathering-noted-ideas = Forslag, det nyeste først
ui-gathering-noted-none = Ingenting er notert her ennå.
ui-gathering-noted-parked = Parkert
ui-gathering-noted-questions = Til avklaring
ui-gathering-noted-tasks = Oppgaver
ui-gathering-of-table = bord { $table }
ui-gathering-on = { $date }
ui-gathering-open-form = Åpne skjemaet
ui-gathering-open-heading = Åpne punkter fra tidligere samlinger
ui-gathering-open-keys = Skriv nummeret og «ok» når det er gjort, eller nummeret og «neste» når det står igjen.
ui-gathering-open-none = Ingenting står åpent fra før.
ui-gathering-over = over tida
ui-gathering-pause = Stopp klokka
ui-gathering-paused = klokka står
ui-gathering-point-done = Gjort
ui-gathering-point-is-done = Gjort i dag
ui-gathering-point-keep = Står igjen
ui-gathering-present = Til stede
ui-gathering-repeats = { $more } til har sagt det
ui-gathering-resume = Sett klokka i gang
ui-gathering-set-back = Klokka på maskinen er stilt tilbake. Steget teller fra nå.
ui-gathering-show = Til samlingen
ui-gathering-skip = Hopp over denne gangen
ui-gathering-skipped = Hoppet over
ui-gathering-soon = snart slutt
ui-gathering-start = Start samling
ui-gathering-step-now = nå: { $step }
ui-gathering-tab-takes = Tab tar navnet:
ui-gathering-take-in = Ta med likevel
ui-gathering-thanks = Takk for i dag
ui-gathering-took = brukt { $minutes } min
ui-gathering-up = Flytt opp
ui-gathering-waiting = Innlimte linjer som venter: { $count }
ui-gathering-waiting-drop = Dropp dem
ui-gathering-with-key = { $what } ({ $key })
ui-import-all-remarks = Vis alle
ui-import-cell = { $column }: { $text }
ui-import-cell-is = { $column } → { $field }
ui-import-harmless = Planen endres først når du tar inn, og det kan angres i ett steg.
ui-import-nothing = Ingenting her blir til noe i planen ennå. Velg hva arket er, eller hva radene er.
ui-import-row-becomes = Raden blir til
ui-import-tab-columns = Kolonner
ui-import-tab-look = { $count } å se på
ui-import-tab-row = Rad { $row }
ui-import-take-lists = Ta inn listene
ui-import-column = Kolonne { $name }
ui-import-columns = Hva kolonnene er
ui-import-counts = { $measures } tiltak{ $headings ->
    [0] { "" }
    [one] , { $headings } overskrift
   *[other] , { $headings } overskrifter
}{ $sums ->
    [0] { "" }
    [one] , { $sums } sum
   *[other] , { $sums } summer
}{ $frames ->
    [0] { "" }
   *[other] , { $frames } i rammen
}{ $aside ->
    [0] { "" }
   *[other] , { $aside } tas ikke inn
}
ui-import-no-remarks = Ingenting å se på
ui-import-remark = Rad { $row }: { $text }
ui-import-remark-column = Rad { $row }, { $column }: { $text }
ui-import-row = Rad
ui-import-row-is = Blir til
ui-import-rows = Radene i { $file }
ui-import-sheet = Ark
ui-import-sheet-as = { $sheet }: { $role }
ui-import-sheet-role = Arket er
ui-import-spread = Beløp uten år
ui-import-take = Ta inn { $count } tiltak
ui-import-unit = Tallene er i
ui-cannot-open = Systemet kunne ikke åpne { $path }. Filen ligger der.
ui-job-broken = Noe gikk galt i programmet, og det siste dere ba om, ble ikke gjort. Planen er som den var. Prøv én gang til. Går det galt igjen, står det mer i { $log }, som kan sendes til dem som lager programmet. Loggen har ingen tekst fra planen.
ui-cell-unreadable = «{ $text }» passer ikke i denne ruta; den er som før
ui-choice-none = Ingen
ui-close = Lukk
ui-conflict-copies = Ved siden av filen ligger { $count } andre utgaver av denne planen. De kan slås sammen med den, én om gangen, under «Versjoner».
ui-conflict-copy = Ved siden av filen ligger «{ $copy }», som er en annen utgave av denne planen. Et program som holder mapper like, har trolig lagt den der. De to kan slås sammen under «Versjoner».
ui-curve-title = Slik har det gått: { $title }
ui-curve-title-unit = Slik har det gått: { $title } ({ $unit })
ui-curve-target = Måltall: { $value }
ui-copy-beside = Ligger ved siden av filen. Slås de to sammen, tas det begge har gjort, med, og filen blir liggende som den er.
ui-column-fte = Årsverk
ui-column-operating = Drift { $year }
ui-column-fte-year = Årsverk { $year }
ui-column-investment = Investering { $year }
ui-column-source = Kilde
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
ui-count-readings = { $count ->
    [one] { $count } måling
   *[other] { $count } målinger
}
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
ui-documents-text =
    { $kind ->
        [guidelines] Retningslinjene som ett dokument. PDF-en er universelt utformet og kan arkiveres. Word-filen kan dere skrive videre i.
        [investigation] Utredningen som ett dokument. PDF-en er universelt utformet og kan arkiveres. Word-filen kan dere skrive videre i.
       *[other] Hele planen som ett dokument: mandat, målgrupper, utfordringer, mål, strategier og tiltak med år og summer. PDF-en er universelt utformet og kan arkiveres. Word-filen kan dere skrive videre i.
    }
ui-done-changes = Dette ble endret
ui-done-go = Gå dit
ui-done-more = { $count ->
    [one] og én endring til
   *[other] og { $count } endringer til
}
ui-done-text = Det som er gjort med planen på denne maskinen, det nyeste først. Ctrl+Z angrer det siste.
ui-done-what = Hva
ui-done-when = Når
ui-empty-evidence = Tall og annen kunnskap som planen bygger på, med kilde og dato.
ui-empty-further = Her er det ikke skrevet noe ennå.
ui-empty-levels = Nivåene dere deler tilbudet i, fra det som angår alle, til det mest omfattende.
ui-empty-measures = Hva skal gjøres, av hvem og når? Skriv ett tiltak på hver linje, eller lim inn fra et regneark.
ui-empty-meetings = Når gruppa møtes, og hvor.
ui-empty-indicators = Her står det dere vil måle for å se om planen virker: ventetid, antall som får hjelp, andel som kjenner tilbudet.
ui-empty-readings = Her står hver måling av en indikator, med dag og tall.
ui-empty-reporting = Her står hvem som får vite hvordan det går, og hvor ofte.
ui-empty-organisations = Enhetene i kommunen og andre som skal gjøre noe. Ansvarlige som skrives på et tiltak, kommer hit av seg selv.
ui-empty-target-groups = Hvem er planen for? Skriv én målgruppe på hver linje.
ui-export = Eksporter
ui-export-html = Nettside (HTML) …
ui-elsewhere-copy = Åpne en kopi
ui-elsewhere-read = Bare les
ui-elsewhere-take-over = Ta over
ui-export-key = Ctrl+E lager det samme som sist: { $format }
ui-export-kept = «{ $file }» er endret siden den ble laget, og står som den var. Det nye dokumentet heter «{ $new }».
ui-export-markdown = Tekst med merker (Markdown) …
ui-export-pdf = PDF, universelt utformet …
ui-export-running = Dokumentet blir laget
ui-export-stopped = Eksporten ble stoppet. Ingen fil er skrevet.
ui-export-word = Word-fil …
ui-exported = Dokumentet er ferdig: { $file }
ui-exported-to = Dokumentet ligger her: { $path }
ui-filter = Filtrer
ui-filter-hint = Filtrer …
ui-finder-field = Felt
ui-finder-table = Tabell
ui-finder-view = Visning
ui-form-close = Lukk Esc
ui-form-less = Mindre
ui-form-more = Mer: { $fields }
ui-file-gone = Fant ikke { $file } lenger. Planen skrives dit på nytt, så ingenting er tapt.
ui-leave-conflict = Dere er på vei ut av planen. Går dere ut nå, blir kopien tilbudt neste gang programmet åpnes. Hva vil dere gjøre?
ui-leave-no-file = Planen er ikke lagret i noen fil. Alt dere har skrevet, ligger i en kopi på denne maskinen, og den blir tilbudt neste gang programmet åpnes. Hva vil dere gjøre?
ui-leave-discard = Gå ut og kast det som ikke er lagret
ui-leave-nowhere = Planen lot seg ikke lagre, og kopien på denne maskinen lot seg heller ikke skrive. Lagre planen et annet sted før dere går ut av den.
ui-leave-stay = Bli i planen
ui-leave-unsaved = { $file } er ikke lagret: filen svarer ikke, lar seg ikke skrive, eller er endret av noen andre. Alt dere har skrevet, ligger i en kopi på denne maskinen, og den blir tilbudt neste gang programmet åpnes. Hva vil dere gjøre?
ui-leave-with-copy = Gå ut og behold kopien
ui-levels-choose = Velg en ferdig nivåmodell
ui-levels-fetch = Hent nivåmodell
ui-list-level-schemes = Nivåmodeller
ui-nameless = uten navn
ui-new-agreement = Nytt samarbeid
ui-new-anchoring = Ny forankring
ui-new-boundary = Ny grensegang
ui-new-guidance = Ny føring
ui-new-involvement = Ny medvirkning
ui-new-level-scheme = Ny nivåmodell
ui-new-linked-plan = Ny tilknyttet plan
ui-new-part = Ny delplan
ui-new-participant = Ny deltaker
ui-new-process-step = Nytt steg
ui-new-service = Ny tjeneste
ui-no = nei
ui-offer-leave = La den ligge
ui-foreign-changed = { $file } er endret av noen andre mens dere arbeidet. Filen er ikke skrevet over, { $copied ->
    [no] men kopien av det dere har gjort, lot seg heller ikke skrive: lagre planen et annet sted før dere lukker vinduet.
   *[yes] og alt dere har gjort, er tatt vare på i en kopi.
} «Slå sammen» tar med det begge har gjort, og spør der begge har endret det samme. Velger dere bare det ene, blir det andre liggende blant versjonene.
ui-foreign-keep = Bruk det som står her
ui-foreign-merge = Slå sammen
ui-foreign-strange = { $file } inneholder nå en annen plan, eller er skrevet av en nyere utgave av Planverksted. Filen er ikke skrevet over, { $copied ->
    [no] men kopien av det dere har gjort, lot seg heller ikke skrive: lagre planen et annet sted før dere lukker vinduet.
   *[yes] og alt dere har gjort, er tatt vare på i en kopi.
}
ui-foreign-take = Bruk det som står i filen
ui-foreign-unreadable = { $file } er endret av noen andre, og kan ikke leses nå. Filen er ikke skrevet over, { $copied ->
    [no] men kopien av det dere har gjort, lot seg heller ikke skrive: lagre planen et annet sted før dere lukker vinduet.
   *[yes] og alt dere har gjort, er tatt vare på i en kopi.
}
ui-interrupted = «{ $title }» ble ikke lukket riktig sist. Alt fram til { $when } er tatt vare på i { $file }.
ui-interrupted-copy = «{ $title }» ble ikke lukket riktig sist, og { $file } er endret av noen andre siden. { $count ->
    [one] Én endring som ikke kom i filen, er tatt vare på i en kopi, som startskjermen tilbyr.
   *[other] { $count } endringer som ikke kom i filen, er tatt vare på i en kopi, som startskjermen tilbyr.
}
ui-interrupted-gone = «{ $title }» ble ikke lukket riktig sist, og { $file } ligger ikke lenger der den lå. Se etter i versjonene av planen.
ui-interrupted-steps = «{ $title }» ble ikke lukket riktig sist. Alt fram til { $when } er tatt vare på i { $file }, og { $count ->
    [one] én endring etter det blir satt inn igjen når planen åpnes.
   *[other] { $count } endringer etter det blir satt inn igjen når planen åpnes.
}
ui-grid-blank = tomt
ui-grid-cell = rad { $row } av { $rows }, { $column }, { $value }
ui-grid-filtered = { $shown } av { $all }
ui-grid-hint = Skriv her … Enter for neste
ui-grid-open = Åpne
ui-grid-marked = { $count } rader er merket
ui-has-mandate = Mandat
ui-has-period = { $period }
ui-journal-elsewhere = Planen er endret et annet sted siden sist. Angre begynner derfor på nytt herfra.
ui-journal-failed = Loggen over hva som er gjort, lot seg ikke skrive. Planen er trygg, men angre virker kanskje ikke etter omstart.
ui-language = Språk
ui-language-name = Bokmål
ui-link-add = Legg til
ui-link-add-kind = Legg til { $kind }
ui-link-add-other = Legg til noe annet
ui-link-choose = Velg
ui-link-level = Velg nivå for { $group }
ui-link-level-short = Nivå …
ui-link-new = Nytt:
ui-link-none = Ingenting passer
ui-form-from-ideas = Kommer fra
ui-form-idea-place = { $number ->
    [none] Forslag
   *[other] Forslag { $number }
}{ $meeting ->
    [none] { "" }
   *[other] { " " }i samling { $meeting }
}
ui-idea-lifted = Løftet inn i planen ({ $kind }). Forslaget er beholdt, og sier hva det ble til.
ui-letters-nowhere = Her kan du ikke skrive. Trykk Enter for å åpne det du står på.
ui-letters-read-only = Planen er åpnet bare for lesing, så her kan du ikke skrive.
ui-link-other = Bytt
ui-link-remove = Ta bort { $name } fra { $field }
ui-list-evidence = Tall og kilder
ui-list-levels = Nivåer
ui-list-measures = Tiltak
ui-list-meetings = Samlinger
ui-list-indicators = Indikatorer
ui-list-readings = Målinger
ui-list-reporting = Rapportering
ui-list-organisations = Enheter og aktører
ui-list-target-groups = Målgrupper
ui-look = Å se på
ui-look-all = Se alle { $count }
ui-look-contrast = Høy kontrast
ui-look-dark = Mørkt
ui-look-light = Lyst
ui-look-line = { $record }: { $what }
ui-look-system = Som systemet
ui-measure-answers = Svarer på
ui-delete-rows = Slett de merkede radene
ui-mark-all = Merk alle rader
ui-open-cell-menu = Vis hva som kan gjøres her
ui-set-all = Sett én verdi for alle merkede rader
ui-cell-menu = Det som kan gjøres her
ui-calendar-of = Kalender: { $field }
ui-calendar-previous = Forrige måned
ui-calendar-next = Neste måned
ui-calendar-weekdays = ma ti on to fr lø sø
ui-menu-calendar = Velg dag i kalenderen …
ui-menu-copy = Kopier
ui-menu-copy-rows = { $count ->
    [one] Kopier hele raden
   *[other] Kopier { $count } hele rader
}
ui-menu-cut = Klipp ut
ui-menu-delete = { $count ->
    [one] Slett raden
   *[other] Slett { $count } rader
}
ui-menu-down = Flytt ned
ui-menu-duplicate = Lag en kopi av raden
ui-menu-empty = Tøm det som er merket
ui-menu-fill = Fyll nedover fra den første raden
ui-menu-new-row = Ny rad under
ui-menu-open = Åpne skjemaet
ui-menu-paste = Lim inn
ui-menu-set-all = Sett én verdi for alle { $count } rader
ui-menu-column-hide = Skjul kolonnen
ui-menu-column-left = Flytt kolonnen til venstre
ui-menu-column-narrower = Gjør kolonnen smalere
ui-menu-of-column = Kolonnen «{ $column }» …
ui-menu-column-fit = Gjør kolonnen så bred som teksten
ui-menu-column-right = Flytt kolonnen til høyre
ui-menu-column-wider = Gjør kolonnen bredere
ui-menu-columns-reset = Vis alle kolonner som fra begynnelsen
ui-menu-filter = Vis bare rader med «{ $value }»
ui-menu-sort = Sorter etter «{ $column }»
ui-menu-sort-back = Sorter etter «{ $column }», de siste først
ui-menu-unsort = Vis radene i planens rekkefølge
ui-menu-up = Flytt opp
ui-menu-write = Skriv i raden
ui-menu-split = Del raden ved markøren
ui-menu-deeper = Flytt inn under raden over
ui-menu-higher = Flytt ut ett nivå
ui-menu-give-period = Gi tiltaket en periode her
ui-menu-earlier = Flytt tidligere
ui-menu-later = Flytt senere
ui-menu-begin-earlier = Begynn tidligere
ui-menu-begin-later = Begynn senere
ui-menu-end-earlier = Slutt tidligere
ui-menu-end-later = Slutt senere
ui-menu-ongoing = Løpende, eller ikke lenger
ui-menu-into-cell = Gå inn i ruta
ui-menu-new-measure = Nytt tiltak her
ui-menu-pick-up = Flytt eller legg til et annet sted
ui-menu-out-of-cell = Ta ut av ruta
ui-menu-assess = Vurder hvordan gruppa er dekket
ui-merge-by = Hos { $name }
ui-merge-choose = { $number } · { $whose }
ui-merge-done = Ferdig
ui-merge-keep-ours = Behold det som står her
ui-merge-left = { $count ->
    [one] Ett spørsmål etter sammenslåingen er ikke besvart. Det som stod her, gjelder så lenge.
   *[other] { $count } spørsmål etter sammenslåingen er ikke besvart. Det som stod her, gjelder så lenge.
}
ui-merge-notes = Ordnet uten spørsmål
ui-merge-nothing = Det er ingen spørsmål å svare på.
ui-merge-open = { $count ->
    [0] Alle spørsmål er besvart
    [one] 1 spørsmål igjen
   *[other] { $count } spørsmål igjen
}
ui-merge-ours = Her hos dere
ui-merge-question = spørsmål { $number } av { $count }
ui-merge-settled = spørsmål { $number } av { $count }, besvart
ui-merge-show = Vis spørsmålene
ui-merge-stands = { $number } · { $whose } · gjelder
ui-merge-theirs = I { $name }
ui-merge-waiting = Her har flere endret det samme, og ingen har valgt ennå. Det som står i planen, gjelder til dere velger noe annet.
ui-merge-what = Det som bare den ene siden har endret, er tatt inn. Her har begge endret det samme. Det som står her hos dere, gjelder til dere velger noe annet, og { $file } slik den var, ligger blant versjonene.
ui-merge-whole = Vis hele tekstene
ui-merged = { $file } er slått sammen med det som stod her. { $count ->
    [0] Alt fra begge er med.
    [one] Det er ett spørsmål å svare på.
   *[other] Det er { $count } spørsmål å svare på.
}
ui-message-aside = Legg til side
ui-messages = Meldinger
ui-menu = Meny
ui-menu-file = Plan og filer
ui-menu-edit = Rediger
ui-menu-view = Vis
ui-menu-gathering = Samling og rom
ui-menu-help = Hjelp
ui-new-plan = Ny plan …
ui-recent-plans = Siste planer …
ui-export-again = Lag dokumentet som sist …
ui-print = Skriv ut …
ui-print-running = PDF-en for utskrift blir laget.
ui-print-opened = «{ $file }» er åpnet i programmet som viser PDF-filer. Skriv ut derfra.
ui-quit = Avslutt Planverksted
ui-new-row = Ny rad
ui-duplicate = Lag en kopi av det valgte
ui-abbreviations = Egne forkortelser …
ui-replace = Finn og erstatt …
ui-remove-traces = Fjern sporene etter ord …
ui-make-challenge = Endre det valgte til en utfordring
ui-make-goal = Endre det valgte til et mål
ui-make-strategy = Endre det valgte til en strategi
ui-make-measure = Endre det valgte til et tiltak
ui-accept-lead = Den ansvarlige har sagt ja i dag
ui-add-to-record = Legg forslaget til det det ligner mest på
ui-go-to-filter = Gå til filteret i visningen
ui-toggle-form = Åpne eller lukk skjemaet
ui-open-menu = Åpne menyen
ui-next-part = Gå til neste del av vinduet
ui-previous-part = Gå til forrige del av vinduet
ui-show-attendance = Vis eller lukk oppmøtet
ui-room-next-page = Neste side i rommet
ui-room-previous-page = Forrige side i rommet
ui-room-larger = Større bokstaver i rommet
ui-room-smaller = Mindre bokstaver i rommet
ui-help = Hjelp
ui-help-in-group = Når gruppa arbeider med dette
ui-shortcuts = Alle taster
ui-about-program = Om Planverksted
ui-command-not-now = «{ $command }» kan ikke gjøres her nå.
ui-keys-of-tables = I tabeller og tekst
ui-key-arrows = Piltaster
ui-key-arrows-means = Gå fra rute til rute. Ctrl+Home og Ctrl+End går til første og siste rad.
ui-key-enter = Enter
ui-key-enter-means = Skriv i ruta. Mens dere skriver, lager Enter neste rad.
ui-key-tab = Tab
ui-key-tab-means = Gå til neste rute, og etter den siste til skjemaet.
ui-key-escape = Esc
ui-key-escape-means = Lukk det som er åpent, og gå tilbake til raden.
ui-key-delete-row = Ctrl+Delete
ui-key-delete-row-means = Slett raden. Det kan alltid angres.
ui-key-move-row = Alt+pil opp og ned
ui-key-move-row-means = Flytt raden.
ui-key-level = Alt+pil høyre og venstre
ui-key-level-means = Flytt raden inn under den over, eller ut igjen.
ui-key-zoom = Ctrl+pluss og Ctrl+minus
ui-key-zoom-means = Større og mindre skrift i hele vinduet.
ui-program-version = Planverksted { $version } er et fritt program for arbeidsgrupper i kommuner.
ui-program-private = Alt ligger på denne maskinen. Programmet sender ingenting og trenger ikke nett.
ui-program-data = Versjoner, journal og kopier ligger i { $folder }.
ui-program-settings = Innstillingene ligger i { $folder }.
ui-program-libraries = Lisenser
abbreviations-title = Egne forkortelser
abbreviations-about = Forkortelsene skrives ut mens dere skriver, når ordet er ferdig.
abbreviations-list = Én forkortelse på hver linje
abbreviations-hint = phs = psykisk helse
abbreviations-keep = Ta i bruk
ui-filter-clear = Tøm
replace-title = Finn og erstatt i hele planen
replace-sought = Finn
replace-with = Erstatt med
replace-whole-words = Bare hele ord
replace-match-case = Skill mellom store og små bokstaver
replace-found = { $count ->
    [0] Ordene står ikke i planen.
    [one] Ordene står ett sted i planen.
   *[other] Ordene står { $count } steder i planen.
 }
replace-more = { $count ->
    [one] Én tekst til er regnet med.
   *[other] { $count } tekster til er regnet med.
 }
replace-place = { $record }, { $field }
replace-place-text = { $place }: { $text }
replace-do = { $count ->
    [one] Erstatt ett sted
   *[other] Erstatt { $count } steder
 }
replace-step = erstattet «{ $sought }» med «{ $with }»
replace-done = { $count ->
    [one] Ett sted er erstattet. Det kan angres.
   *[other] { $count } steder er erstattet. Det kan angres.
 }
traces-title = Fjern sporene etter ord
traces-about = Navn, telefonnumre og fødselsnumre som aldri skulle vært skrevet, blir liggende i det som kan angres, i tidligere versjoner og i kopier. Her byttes de med et merke alle disse stedene. Det kan ikke angres.
traces-words = Ord eller tall som skal bort, ett på hver linje
traces-elsewhere = Dokumenter som er laget, og kopier av filen andre steder, må dere slette selv.
traces-do = Fjern sporene
traces-mark = [fjernet]
traces-step = fjernet sporene etter ord
traces-need-file = Lagre planen i en fil først. Da kan sporene fjernes fra den og fra det programmet har tatt vare på.
traces-running = Sporene etter de forrige ordene blir fjernet nå. Vent til det er meldt at de er borte.
traces-failed = Noen spor står igjen: { $why } Fjern sporene en gang til.
traces-done = Sporene er fjernet fra planen, fra { $steps ->
    [one] ett steg
   *[other] { $steps } steg
 } i loggen og fra { $reworded ->
    [one] én versjon eller kopi
   *[other] { $reworded } versjoner og kopier
 }. { $removed ->
    [0] Ingen versjon måtte slettes.
    [one] Én versjon som ikke kunne leses, er slettet.
   *[other] { $removed } versjoner som ikke kunne leses, er slettet.
 }
ui-review-traces = Fjern sporene …
ui-program-licence = Planverksted kan brukes under MIT eller Apache 2.0. Skriftene Inter og DejaVu Sans har egne, frie lisenser. Programmet bygger på bibliotekene nedenfor, hvert med sin lisens.
ui-missing-record = mangler
ui-new-challenge = Ny utfordring
ui-new-evidence = Nytt tall
ui-new-further = Legg til
ui-new-goal = Nytt mål
ui-new-level = Nytt nivå
ui-new-measure = Nytt tiltak
ui-new-meeting = Ny samling
ui-new-indicator = Ny indikator
ui-new-reading = Ny måling
ui-new-reporting = Ny rapportering
ui-new-organisation = Ny enhet eller aktør
ui-new-strategy = Ny strategi
ui-new-target-group = Ny målgruppe
ui-next = Neste: { $what }
ui-next-about = gi planen navn og kommune
ui-next-about-municipality = skriv hvilken kommune planen gjelder
ui-next-about-title = gi planen et navn
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
ui-next-people = skriv hvem som er med i gruppa
ui-next-people-why = Da ser dere også hvem som mangler. Navn kan utelates. Om lag 5 minutter.
ui-next-period = { $count ->
    [one] tidfest ett tiltak
   *[other] tidfest { $count } tiltak
}
ui-next-period-why = Da ser dere hva som kommer først, og hva det koster hvert år. Om lag 15 minutter i gruppa.
ui-next-services = skriv tjenestene dere har i dag
ui-next-services-why = Da ser dere i dekningen hva som finnes, og hva som mangler. Om lag 20 minutter i gruppa.
ui-nothing-to-undo = Det er ikke mer å gå tilbake til
ui-open-document = Åpne dokumentet
ui-open-file = Åpne fil …
ui-open-somebody = noen
ui-open-somewhere = en annen maskin
ui-open-elsewhere = { $file } er åpen hos { $user } på { $machine } siden { $since }. Dere kan skrive begge to: ingenting blir overskrevet uten at det blir sagt.
ui-open-folder = Åpne mappen
ui-paste-between = og eller
ui-paste-leads-on = og eller for til av i på med som at å en ei et den det de fra ved om mellom uten
ui-path = Sti
ui-paste-beyond = { $count ->
    [one] Én linje
   *[other] { $count } linjer
} hadde ingen rad å stå i og ble ikke limt inn. Lim inn under «{ $column }» for å lage nye rader.
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
ui-save-late = { $file } er ikke lagret ennå: disken eller nettverksmappen svarer ikke. Dere kan trygt skrive videre, for alt blir tatt vare på i en kopi på denne maskinen.
ui-save-late-unkept = { $file } er ikke lagret ennå: disken eller nettverksmappen svarer ikke, og kopien på denne maskinen lot seg heller ikke skrive. Lagre planen et annet sted nå.
ui-term-definite = { $kind }: den bestemte
ui-term-definite-plural = { $kind }: alle
ui-term-gender = { $kind }: kjønn
ui-term-plural = { $kind }: flere
ui-term-singular = { $kind }: én
ui-unit-new = Lag ny enhet:
ui-municipality-other = Skriv kommunen slik:
ui-votes-abstained = Stemte ikke
ui-votes-table = Bord { $table }
ui-votes-together = Alle sammen
ui-votes-mark-dots = { $mark ->
    [one] 1 prikk
   *[other] { $mark } prikker
} { $count ->
    [one] på 1 seddel
   *[other] på { $count } sedler
}
ui-votes-mark-scale = tallet { $mark } { $count ->
    [one] på 1 seddel
   *[other] på { $count } sedler
}
ui-votes-mark-yes-no = { $mark ->
    [0] nei
   *[other] ja
} { $count ->
    [one] på 1 seddel
   *[other] på { $count } sedler
}
ui-reading = Leser { $file } …
ui-recent-changes = Sist endret
ui-recent-none = Ingenting er endret siden planen ble åpnet
ui-recover-open = Åpne den
ui-recovery = «{ $title }», { $place }, er ikke lagret i en fil. Alt fram til { $when } er tatt vare på i en kopi.
ui-recovery-file = «{ $title }», { $place }, kunne ikke lagres i { $file }. Alt fram til { $when } er tatt vare på i en kopi.
ui-recovery-file-no-place = «{ $title }» kunne ikke lagres i { $file }. Alt fram til { $when } er tatt vare på i en kopi.
ui-recover-discard = Forkast kopien
ui-recovery-no-place = «{ $title }» er ikke lagret i en fil. Alt fram til { $when } er tatt vare på i en kopi.
ui-recovery-older = eldre kopi av «{ $title }», fram til { $when }
ui-redo = Gjør om
ui-redo-named = Gjør om: { $what }
ui-redone = Gjort om igjen: { $what }
ui-region-agenda = Program for samlingen
ui-region-bottom = Bunnlinje
ui-region-line = Linja
ui-region-steps = Steg
ui-region-top = Topplinje
ui-review-all = Vis alle { $count }
ui-review-aside = Lagt til side { $count }
ui-review-aside-now = Legg til side
ui-review-first = Vis de første
ui-review-go = Gå dit
ui-review-nothing = Det er ingenting å se på nå. Når gruppa har begynt på noe, står det her hvis noe mangler, ser ut som en feil eller kan si noe om en enkelt person.
ui-review-open = Å se på { $count }
ui-review-reason = Grunn
ui-review-reason-hint = Hvorfor det er greit slik
ui-review-reason-is = Lagt til side: { $reason }
ui-review-set-aside = Legg til side …
ui-review-severity = Hvor viktig
ui-review-take-up = Ta fram igjen
ui-review-what = Hva det er
ui-review-where = Hvor
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
ui-search-waiting = Går til det beste treffet når søket er ferdig
ui-see-sample = Se eksempelplanen
ui-settings = Språk og utseende
ui-stand-direction = Planen har { $what }, men ingen tiltak ennå.
ui-stand-empty = Planen er klar til å fylles.
ui-stand-groups = { $count ->
    [one] Planen har én målgruppe, men ingen retning ennå.
   *[other] Planen har { $count } målgrupper, men ingen retning ennå.
}
ui-stand-leads =
    { $led ->
        [0] Planen har retning og { $count } tiltak. Ingen av dem har en ansvarlig ennå.
       *[other] Planen har retning og { $count } tiltak. { $led } av dem har en ansvarlig.
    }
ui-stand-measures = Planen har { $count } tiltak, men ingen utfordringer eller mål som de svarer på.
ui-stand-whole = { $count ->
    [one] Planen har retning og ett tiltak, med ansvarlig.
   *[other] Planen har retning og { $count } tiltak, og alle har en ansvarlig.
}
ui-sorted-no-move = Radene er sortert, så denne kan ikke flyttes. Vis dem i planens rekkefølge først.
ui-start = Start
ui-start-continue = Fortsett
ui-start-motto = Lag planen sammen, uten nett
ui-start-new = Ny plan fra mal
ui-step-1 = 1 Oppdrag
ui-step-2 = 2 Nå
ui-step-3 = 3 Retning
ui-step-4 = 4 Tiltak
ui-step-5 = 5 Vedtak
ui-step-6 = 6 Oppfølging
ui-step-spoken = { $name }, { $count }
ui-stop = Stopp
ui-sums = Penger i planen
ui-table-leave = La den være
ui-table-left = { $file } er ikke tatt inn. Ingenting i planen er endret.
ui-table-reading = Leser { $file } …
ui-table-show = Vis tabellen
ui-table-stopped = { $file } er ikke lest ferdig, for det ble stoppet. Ingenting i planen er endret.
ui-table-waits = { $file } er lest, men ikke tatt inn ennå.
ui-table-weighing = Finner ut hva radene i { $file } blir til … { $share } %
ui-take-in = Ta inn en tabell (Excel, ODS, CSV) …
ui-taken-from-file = { $file } var endret av noen andre. Endringene er tatt inn og kan angres.
ui-room-back = Tilbake (Esc)
ui-room-dark = Hvitt på svart
ui-room-far = Bakerste rad sitter 12 bildehøyder unna
ui-room-here = Vis rommet i dette vinduet
ui-room-held = Rommet: holdt
ui-room-hidden = Rommet: skjult
ui-room-hide = Skjul for rommet
ui-room-hold = Hold det som vises
ui-room-menu = Vis i rommet
ui-room-middle = Bakerste rad sitter 9 bildehøyder unna
ui-room-near = Bakerste rad sitter 6 bildehøyder unna
ui-room-no-clock = Vis uten klokke
ui-room-no-face = Det valgte kan ikke vises i rommet
ui-room-no-sound = Denne maskinen kunne ikke spille lyden, så klokka er slått stille igjen.
ui-room-nothing = Skjult, rommet ser ingenting
ui-room-now = I rommet nå
ui-room-page-back = Forrige side (Page Up)
ui-room-page-on = Neste side (Page Down)
ui-room-send = Send det valgte til rommet
ui-room-showing = Rommet: viser
ui-room-sound = Lyd når tiden går ut
ui-room-title = Rommet
ui-room-unsend = Vis programposten igjen
ui-room-window = Vis rommet i et eget vindu
ui-timeline-before = ← fra { $when }
ui-timeline-beyond = til { $when } →
ui-timeline-blank = uten periode
ui-timeline-blanks = { $count } uten periode
ui-timeline-by-lead = Grupper: ansvarlig
ui-timeline-by-nothing = Grupper: ingen
ui-timeline-by-status = Grupper: status
ui-timeline-by-strategy = Grupper: strategi
ui-timeline-from = fra { $when }
ui-timeline-from-to = { $from } til { $to }
ui-timeline-give = uten periode: Enter eller klikk i ruten gir den
ui-timeline-go = Gå til tiltakene
ui-timeline-groups = Grupper
ui-timeline-help = Alt+← → flytter · Shift+← → endrer starten · Ctrl+← → endrer slutten · L løpende · Enter åpner skjemaet
ui-timeline-offered = { $row }, Enter gir { $period }
ui-timeline-quarters = Kvartal
ui-timeline-scale = Målestokk
ui-timeline-to = til { $when }
ui-timeline-today = I dag
ui-timeline-without-lead = Uten ansvarlig
ui-timeline-without-place = Uten strategi eller mål
ui-timeline-years = År
ui-tree-also = også { $others }
ui-tree-became-measure = «{ $title }» står nå blant tiltakene
ui-tree-groups = målgruppe { $groups }
ui-tree-hint = Skriv her … Enter for neste, Alt+→ for underpunkt, Ctrl+1 utfordring, 2 mål, 3 strategi, 4 tiltak
ui-tree-loose = Ikke knyttet til noe ennå
ui-tree-mark-challenge = U
ui-tree-mark-goal = M
ui-tree-mark-strategy = S
ui-tree-no-caret = Sett markøren inne i teksten, der den skal deles
ui-tree-no-way-on = ingen vei videre
ui-tree-pasted = { $joined ->
    [one] Limte inn { $rows } rader; én linje gikk videre på linja før og er satt sammen med den
   *[other] Limte inn { $rows } rader; { $joined } linjer gikk videre på linja før og er satt sammen med den
}
ui-tree-row = { $kind } { $number }, { $title }, nivå { $level }
ui-tree-split = Del ved markøren Ctrl+Enter
ui-tree-stays = Raden har ikke noe sted å gå den veien
ui-tree-unsaid = Ikke sagt hvem det gjelder
ui-tree-unsolved = uløst
ui-rescue-both = Den nyeste versjonen av { $file } er fra { $when }. Av selve filen lar { $count ->
    [0] bare opplysningene om planen seg lese.
    [one] én rad seg lese.
   *[other] { $count } rader seg lese.
} Begge deler kan åpnes, hver som en plan uten fil; filen blir ikke rørt.
ui-rescue-more = { $count ->
    [one] Én ting til gikk tapt eller ble endret. Kommandoen «planverksted repair» lister alt.
   *[other] { $count } ting til gikk tapt eller ble endret. Kommandoen «planverksted repair» lister alt.
}
ui-rescue-open-readable = Åpne det som lar seg lese
ui-rescue-open-version = Åpne versjonen
ui-rescue-readable = { $count ->
    [0] Av { $file } lar bare opplysningene om planen seg lese. De kan åpnes som en ny plan; filen blir ikke rørt.
    [one] Av { $file } lar én rad seg lese. Den kan åpnes som en ny plan; filen blir ikke rørt.
   *[other] Av { $file } lar { $count } rader seg lese. De kan åpnes som en ny plan; filen blir ikke rørt.
}
ui-rescued = Det som lot seg lese i { $file }, er åpnet som en ny plan, som ikke har noen fil ennå. Tapt eller endret: { $count }. Den skadde filen er urørt.
ui-version-keep = Ta vare på versjonen
ui-version-kept = Versjonen «{ $name }» er tatt vare på
ui-version-name = Gi versjonen et navn …
ui-version-name-label = Navn på versjonen
ui-version-name-note = Planen lagres av seg selv. Vil dere kunne gå tilbake til akkurat slik den er nå, kan dere gi denne versjonen et navn.
ui-version-name-title = Alt er lagret
ui-version-offered = Den nyeste versjonen av { $file } er fra { $when }. Den kan åpnes i stedet; filen blir ikke rørt.
ui-version-open = Vis
ui-version-opened = Dette er versjonen fra { $when }. Den har ingen fil; planen selv er som før.
ui-version-restore = Gå tilbake hit
ui-version-restored = Gjort: { $what }. Det kan angres.
ui-version-same = Planen er allerede slik den var da
ui-versions-listing = Ser gjennom versjonene …
ui-versions-none = Ingen versjoner ennå. Den første kommer når dere begynner å endre planen.
ui-versions-see = Se versjonene
ui-versions-text = Planen tas vare på underveis: når et arbeid begynner, hvert tiende minutt, før noe kommer inn fra andre, og når dere gir en versjon et navn. Av versjoner uten navn ligger de { $count } siste her; den eldste må vike for den nyeste. De som har navn, blir liggende for godt.
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
ui-view-boundaries = Ansvar og grenseganger
ui-view-coverage = Dekning
ui-view-direction = Utfordringer og mål
ui-view-documents = Dokumenter
ui-view-follow-up = Mål og rapport
ui-view-done = Hva er gjort
ui-view-evidence = Tall og kilder
ui-view-further = Mer i planen
ui-view-gathering = Samling
ui-view-import = Ta inn en tabell
ui-view-involvement = Medvirkning
ui-view-merge = Etter sammenslåingen
ui-view-measures = Tiltak
ui-view-meetings = Samlinger
ui-view-organisations = Enheter og aktører
ui-view-overview = Oversikt
ui-view-questions = Fem spørsmål
ui-view-review = Se over
ui-view-services = Tjenester i dag
ui-view-target-groups = Målgrupper og nivå
ui-view-timeline = Tidslinje
ui-view-economy = Økonomi og årsverk
ui-view-versions = Versjoner
ui-view-working-group = Arbeidsgruppe
ui-weight-error = Feil
ui-weight-note = Melding
ui-weight-warning = Å se på
ui-yes = ja
minutes-title = Referat fra samling { $number }: { $title }
minutes-title-bare = Referat fra samling { $number }
minutes-time = Tid: { $when }
minutes-day-and-clock = { $day } kl. { $clock }
minutes-planned-until = (planlagt til { $clock })
minutes-planned = (planlagt { $clock })
minutes-place = Sted: { $place }
minutes-present = Til stede: { $present } av { $listed }{ $others ->
    [0] { "" }
    [one] {", og 1 annen"}
   *[other] {", og "}{ $others } andre
}
minutes-heads = Til stede: { $heads }
minutes-absent = Forfall: { $who }
minutes-leader = Møteleder: { $who }
minutes-recorder = Referent: { $who }
minutes-several = { $who } ({ $count })
minutes-corrections = Rettelser sendes innen { $when }.
minutes-next-steps = Hva skjer nå: { $text }
minutes-next-not-agreed = Neste samling: ikke avtalt
minutes-next = Neste samling: { $when }
minutes-next-with-place = Neste samling: { $when }, { $place }
minutes-time-used = Tid brukt: { $used } av { $planned } minutter.
minutes-time-used-bare = { $used ->
    [one] Tid brukt: 1 minutt.
   *[other] Tid brukt: { $used } minutter.
}
minutes-adoption = { $who } avgjør { $when }.
minutes-in-time = i { $when }
minutes-item = { $title } ({ $kind }, { $time })
minutes-item-bare = { $title } ({ $note })
minutes-minutes = { $minutes ->
    [0] under 1 minutt
    [one] 1 minutt
   *[other] { $minutes } minutter
}
minutes-skipped = utgikk
minutes-running = pågår
minutes-not-held = ikke behandlet
minutes-open-points = Åpne punkter fra sist
minutes-unplaced = Utenom programmet
minutes-point = Punkt
minutes-who = Hvem
minutes-due = Frist
minutes-how-it-went = Hvordan det gikk
minutes-done = Gjort
minutes-remains = Står igjen
minutes-no-due = uten frist
minutes-unassigned = ikke fordelt
minutes-parked = Parkert: { $title }
minutes-question = Til avklaring: { $title }
minutes-decision-open = Beslutning: { $title }
minutes-idea-sources = { $count ->
    [one] 1 forslag
   *[other] { $count } forslag
}{ $tables ->
    [0] { "" }
   *[other] {" fra "}{ $tables } bord
}
minutes-idea-counts = { $ideas }{ $themes ->
    [0] { "" }
    [one] {" i 1 tema"}
   *[other] {" i "}{ $themes } temaer
}{ $merged ->
    [0] { "" }
   *[other] {"; "}{ $merged } er slått sammen med andre
}{ $parked }.
minutes-parked-first = {"; "}{ $count ->
    [one] 1 er parkert
   *[other] { $count } er parkert
}
minutes-parked-too = {", "}{ $count ->
    [one] 1 er parkert
   *[other] { $count } er parkert
}
minutes-no-theme = Uten tema
minutes-idea = Forslag
minutes-table = Bord
minutes-became = Ble til
minutes-idea-repeated = { $idea } (sagt av { $count } til)
minutes-lifted = { $kind ->
    [challenge] Ny utfordring
    [goal] Nytt mål
    [strategy] Ny strategi
    [measure] Nytt tiltak
   *[other] Nytt
}: { $title }
minutes-same-as = samme som { $idea }
minutes-idea-parked = parkert
minutes-new = Nytt: { $title }
minutes-measure = Tiltak
minutes-from-idea = Fra forslag
minutes-lead = Ansvarlig
minutes-period = Periode
minutes-accepted = Har sagt ja
minutes-not-accepted = ikke ennå
minutes-accepted-before = fra før
minutes-lifted-table = Hva forslagene ble til
minutes-ballot-open = Avstemningen er ikke avsluttet.
minutes-ballot-how = { $method ->
    [dots] Prikker
    [scale] Tall fra 1 til 5
    [yes_no] Ja eller nei
   *[other] Stemmer
} { $way ->
    [paper] på papir
   *[other] ved håndsopprekning
}{ $each ->
    [0] { "" }
   *[other] {", "}{ $each } til hver
}.
minutes-voted = { $cast } stemte
minutes-voted-of-present = { $cast } av { $all } til stede stemte
minutes-voted-of-voters = { $cast } av { $all } som kunne stemme, stemte
minutes-dots-given = { $given } av { $possible } prikker er gitt
minutes-blank-ballots = { $count ->
    [0] ingen stemte blankt
   *[other] { $count } stemte blankt
}
minutes-dots = Prikker
minutes-votes = Stemmer
minutes-mean = Snitt
minutes-spread = Spredning
minutes-spread-of = { $low } til { $high }
minutes-spread-none = alle ga { $mark }
minutes-yes = Ja
minutes-no = Nei
minutes-on-ballots = På så mange sedler
minutes-on-tables = Ved så mange bord
minutes-remark = Uenighet
minutes-divided = Meningene er delte
minutes-ballot-table = Resultatet av avstemningen
minutes-decision = Beslutning { $number }: { $title }
minutes-by-majority = Et flertall var for
minutes-by-ballot = Avgjort ved avstemning
minutes-carried-out-by = Gjennomføres innen { $when }
minutes-reason = Begrunnelse: { $text }
minutes-dissent = Uenighet: { $text }
minutes-task = Oppgave
minutes-tasks = Avtalte oppgaver
minutes-neighbour = nabokommunen
minutes-decided-by-until = Avgjøres av { $who } innen { $when }
minutes-decided-by = Avgjøres av { $who }
minutes-decided-until = Avgjøres innen { $when }
minutes-kept-until = { $who } tar vare på den til { $when }
minutes-kept = { $who } tar vare på den
minutes-taken-up = Tas opp igjen { $when }
minutes-at-idea = Forslag { $number }
minutes-at-item = Programpost { $number }
minutes-at-title = «{ $title }»
minutes-warning-identity = { $place } ser ut til å ha et fødselsnummer. Se på det før dokumentet sendes
minutes-warning-phone = { $place } ser ut til å ha et telefonnummer. Se på det før dokumentet sendes
minutes-warning-e-mail = { $place } ser ut til å ha en e-postadresse. Se på det før dokumentet sendes
minutes-warning-name = { $place } ser ut til å nevne en person ved navn. Se på det før dokumentet sendes
minutes-sheet-title = Samling { $number }, { $day }: dette ble vi enige om
minutes-sheet-title-bare = Samling { $number }: dette ble vi enige om
minutes-sheet-most = { $method ->
    [dots] Det som fikk flest prikker:
    [scale] Det som fikk høyest tall:
   *[other] Det som fikk flest stemmer:
}
minutes-sheet-dots = { $option }: { $count ->
    [one] 1 prikk
   *[other] { $count } prikker
}
minutes-sheet-votes = { $option }: { $count ->
    [one] 1 stemme
   *[other] { $count } stemmer
}
minutes-sheet-yes = { $option }: { $count } ja
minutes-sheet-mean = { $option }: { $mean } i snitt
minutes-sheet-who-does-what = Hvem gjør hva:
minutes-sheet-task-due = { $task }: { $who }, { $when }
minutes-sheet-task = { $task }: { $who }
minutes-sheet-more = og { $count } til i referatet
invitation-title = Innkalling til samling { $number }: { $title }
invitation-title-bare = Innkalling til samling { $number }
invitation-invited = Innkalt: { $who }
invitation-purpose = Formål: { $text }
invitation-absence = Gi beskjed så snart du kan hvis du ikke kan komme.
invitation-agenda = Program
invitation-clock = Kl.
invitation-point = Programpost
invitation-question = Hva vi spør om
invitation-how = Hvordan
invitation-minutes = Minutter
invitation-afterwards = Hva skjer med det som blir sagt
invitation-what-happens = Det kommer med i referatet, uten navn på hvem som sa hva, og går inn i arbeidet med planen.
cli-option-meeting = Hvilken samling, ved nummeret i rekken etter dato; den som pågår hvis ingen er nevnt, ellers den siste som er holdt
cli-option-names = Nevner folk ved navn, og ikke bare hvem de kommer fra
cli-error-meeting = Planen har ingen samling { $number }. Den har { $count }. Ingenting er gjort.
cli-error-no-meeting = Planen har ingen samling å lage dokumentet av. Ingenting er gjort.
export-remark-sheet-long = Arket fikk ikke plass på én side, selv om listene er kortet ned så mye som mulig
ui-document-full = Planen
ui-document-action = Handlingsdel
ui-document-short = Kort versjon
ui-document-case = Saksframlegg
ui-document-consultation = Høringsutkast
ui-document-responses = Svar på innspill
ui-document-report = Årsrapport
ui-document-minutes = Referat
ui-document-sheet = Ark på én side
ui-document-invitation = Innkalling
ui-documents-kind = Dokument
ui-documents-gathering = Samling
ui-documents-names = Nevn folk ved navn
ui-documents-no-gathering = Planen har ingen samlinger å lage dokumentet av
ui-documents-persons = { $count ->
    [one] Ett sted i planen ser ut til å ha et nummer eller en adresse som tilhører en enkelt person. Se på det før dere lager dokumentet.
   *[other] { $count } steder i planen ser ut til å ha et nummer eller en adresse som tilhører en enkelt person. Se på dem før dere lager dokumentet.
 }
ui-documents-gathering-text = Dokumentet lages av det som er ført i samlingen. Interne notater er aldri med.
ui-documents-action-text = Pengene år for år og alle tiltakene i én tabell, for dem som avgjør budsjettet. Det viktigste står på første side.
ui-documents-short-text = Planen på to sider i vanlige ord, for alle som vil vite hva den går ut på.
ui-documents-case-text = Saken til de folkevalgte, med overskriftene i den rekkefølgen de er vant til. Det planen ikke sier noe om, står som «Ikke vurdert». Et eget kapittel med samme navn som en overskrift kommer med under den.
ui-documents-consultation-text = Hele planen med nummererte avsnitt, og foran hva dere spør om, fristen og hvor svaret skal. Bakerst er et skjema for svar.
ui-documents-responses-text = Hva de som ble hørt, sa, hvordan det ble vurdert, og hva det førte til.
ui-documents-report-text = Hvor langt planen er kommet: status for hvert tiltak, det som er forsinket, målinger og det andre må avgjøre.
minutes-outcomes = Det gruppa kom fram til

## Money by source
money-new = nye penger
money-new-fte = nye
money-unstated = uten oppgitt kilde
money-within-frame = innenfor ramme
money-grant = tilskudd
money-shared = delt med nabokommuner
money-user-payment = brukerbetaling
money-released = avsluttes eller flyttes
money-undecided = ikke avgjort
money-given-up = utgår
money-of-whole-budget = hele budsjettet, { $category }
need-mild = risiko og lette vansker
need-moderate = moderate vansker
need-severe = alvorlige vansker
need-others = ansatte, pårørende og erfaringskonsulenter
need-unstated = alvorlighet ikke oppgitt
money-operating = drift
money-investment = investering
money-fte = årsverk
money-part = { $category } { $amount } kr
money-part-fte = { $category } { $amount }
money-year = { $year }, { $kind }: { $parts }
money-year-whole = { $year }, { $kind }, hele budsjett: { $parts }
money-without-amounts = { $count ->
    [one] Ett tiltak uten beløp: { $numbers }
   *[other] { $count } tiltak uten beløp: { $numbers }
}
money-without-amounts-count = { $count ->
    [one] Ett tiltak uten beløp
   *[other] { $count } tiltak uten beløp
}
