## Program
program-name = Planverksted
template-title-mental-health = Psykisk helse og rus
template-title-children-and-young = Barn og unge
template-title-emergency-inpatient = Augeblikkeleg hjelp døgnopphald
template-title-responsibility-guidelines = Ansvar og grensegangar
template-title-single-gathering = Éi samling på tre timar
template-title-empty = Tom plan
template-text-mental-health = Heile kommunen: barn, unge og vaksne, økonomi i fire år
template-text-children-and-young = Barn, unge og familiar: tidleg hjelp og kven som arbeider saman
template-text-emergency-inpatient = Utgreiing: åleine eller saman med nabokommunar
template-text-responsibility-guidelines = Retningslinjer for kven som gjer kva
template-text-single-gathering = Berre samlinga: framlegg, prioritering og avgjerder, med tid til kvart punkt
template-text-empty = Begynn med blanke ark
help-questions = Fem korte spørsmål set ramma for planen. Alle kan hoppast over og svarast på seinare under «Plan og mandat».
help-questions-group = Bruk to minutt. Det gruppa ikkje veit enno, kan stå tomt.
help-overview = Her står det kor langt planen er komen, og kva som er det beste neste steget. Trykk på eit steg for å gå dit. Tala til høgre i lista viser kor mykje som er skrive, og kva det er verdt å sjå på.
help-overview-group = Begynn og slutt kvar samling her: kva er gjort sidan sist, og kva står att?
help-about = Kva planen heiter, kven som har bede om han, kva år han gjeld for, og kva han byggjer på. Fanene viser vedtak, saksgang, andre planar, lover og rettleiarar.
help-about-group = Les mandatet høgt i den første samlinga, og bli samde om kva planen ikkje skal handle om.
help-working-group = Éi rad for kvar deltakar: namn, kvar dei kjem frå, og kva rolle dei har i gruppa. Enter lagar neste rad.
help-working-group-group = Sjå etter kven som manglar: brukarar og pårørande, fastlegen, skulen, NAV. Den som ikkje sit ved bordet, blir sjeldan høyrd.
help-meetings = Samlingane i rekkjefølgje etter dato, kvar med sin dagsorden. «Start samling» (Ctrl+G) køyrer dagsordenen med klokke, og referatet skriv seg medan de arbeider.
help-meetings-group = Set av tid til avgjerder og oppgåver til slutt. Dei skal aldri vere det som blir kutta når klokka går.
help-involvement = Kven som er høyrde, korleis, kva dei sa, og kva det førte til. Det siste er det som oftast manglar i planar.
help-involvement-group = Spør for kvart innspel: kva gjer vi med det, og kven seier frå til dei som kom med det?
help-evidence = Tal om kommunen, kvart med kjelde og dato. Eit tal som støttar ei utfordring, kan knytast til ho i skjemaet (F4).
help-evidence-group = Vis heller fem tal som alle forstår, enn femti. Sei høgt kva de ikkje veit.
help-target-groups = Kven planen gjeld, og kva nivå av hjelp som finst. Fanene har målgruppene, nivåa og ordningane som nivåa kjem frå.
help-target-groups-group = Beskriv gruppene med ord som ein pårørande ville brukt. Mange hamnar mellom to grupper: kven har dei då?
help-services = Det som finst i dag, kven det er for, og kor mange årsverk det har. Tenestene blir viste i dekninga ved sida av tiltaka.
help-services-group = Lat kvar teneste fortelje i to minutt kva dei gjer, og kven dei ikkje tek imot.
help-coverage = Ei rute for kvar målgruppe og kvart nivå viser kva som finst, og kva som manglar. Skriv i ei rute for å lage eit tiltak der, og trykk mellomrom for å seie om ruta er dekt.
help-coverage-group = Gå gjennom éi målgruppe om gongen. Eit hol er ikkje skulda til nokon, men nokon må seie kva som skal skje med det.
help-direction = Utfordringar, mål og strategiar som eit tre. Enter lagar neste linje, Alt med piltast høgre og venstre flyttar linja inn og ut, Ctrl+1 til Ctrl+4 endrar kva ho er.
help-direction-group = Eit mål seier kva som er annleis for innbyggjarane når planen er ferdig. Det kommunen skal gjere, er strategiar og tiltak.
help-measures = Eitt tiltak i kvar rad. Skriv tittelen, og bruk Tab for målgruppe, ansvarleg, periode og status. F4 opnar skjemaet med alt anna. Ein tabell frå Excel kan limast rett inn.
help-measures-group = Spør den som skal vere ansvarleg medan vedkommande sit der, og trykk Ctrl+J når svaret er ja. Eit tiltak utan eigar blir ikkje følgt opp.
help-boundaries = Der to tenester møtest: kven gjer kva, kven tek imot, og kva skjer når de er usamde. Avtalar og einingar har eigne faner.
help-boundaries-group = Ta utgangspunkt i éin person som fall mellom to stolar, utan namn. Kven skulle ha gjort kva?
help-organisations = Einingane i kommunen og andre som gjer noko i planen. Eit namn som blir skrive som ansvarleg for eit tiltak, kjem hit av seg sjølv.
help-organisations-group = Bruk dei same namna som kommunen sjølv bruker, så kjenner einingane seg att i planen.
help-timeline = Tiltaka over åra. Dra i ein stolpe eller bruk piltastane for å flytte han, og Shift med piltast for å endre når han sluttar.
help-timeline-group = Sjå etter år der alt byrjar samtidig. Kva kan vente, og kva må kome først?
help-economy = Kva tiltaka kostar og kor mange årsverk dei tek, år for år. Skriv rett i cellene, eller lim inn frå eit rekneark. Summane nedst er dei same som i dokumenta.
help-economy-group = Ta eitt tiltak om gongen: kva kostar det, frå når, og kvar kjem pengane frå? Det som ikkje er avgjort, kan stå ope.
help-gathering = Dagsordenen står til venstre, linja nedst tek imot det som blir sagt, og F9 går vidare. Alt som blir notert, får samlinga og programposten sin av seg sjølv.
help-gathering-group = Lat alle tenkje åleine i nokre minutt før nokon snakkar. Då kjem òg framlegga frå dei stille på bordet.
help-import = Tabellen blir vist slik han blir teken inn. Øvst vel de kva kvar kolonne inneheld, og til høgre kva kvar rad blir. Ingenting er endra før de trykkjer på knappen som tek han inn, og det kan angrast.
help-import-group = Be den som eig tabellen om å sjå over radene saman med referenten. Det tek nokre minutt og sparer misforståingar.
help-merge = To utgåver av planen er sette saman. Der begge hadde endra det same, står det eit spørsmål her, med begge svara. Ingenting er borte.
help-merge-group = Les begge svara høgt og vel. Spørsmål som ingen kan svare på no, blir ståande i planen.
help-review = Det som er verdt å sjå på før andre les planen, det viktigaste først. «Gå dit» viser kvar det er, og det som skal vere slik, kan leggjast til side med ein grunn.
help-review-group = Ta dei fem øvste i fellesskap, og gi resten til éin person.
help-documents = Heile planen eller dokumenta frå ei samling, som universelt utforma PDF eller Word-fil. Ctrl+E lagar det same som sist, Ctrl+P opnar PDF-en for utskrift.
help-documents-group = Skriv ut referatet og arket før folk går, så har alle med seg det dei har sagt ja til.
help-follow-up = Indikatorane er det de måler om att og om att for å sjå om planen verkar. Kvar måling får ein dag og eit tal. Når ein indikator har to målingar, står kurva under tabellen.
help-follow-up-group = Vel få indikatorar som nokon alt tel. Bli samde om kven som les av, og når tala kjem tilbake til gruppa.
help-versions = Tidlegare versjonar av planen, den nyaste først. Ein versjon kan visast, og planen kan setjast tilbake til han. Ctrl+S gir den de har no eit namn.
help-versions-group = Gi planen eit namn etter kvar samling, til dømes «Etter samling 2».
help-done = Alt som er gjort med planen, steg for steg, det siste øvst. Angre (Ctrl+Z) tek tilbake eitt steg om gongen.
help-done-group = Her kan den som var borte, sjå kva som er endra sidan sist.
help-further = Det i planen som inga anna vising listar opp: indikatorar, risiko, alternativ, ordforklaringar og meir. Vel ei fane for å skrive der.
help-further-group = Gruppa treng ikkje alt dette. Ta det planen blir betre av.

## Command line
cli-check-aside = Lagt til side: { $record }: { $text }. Grunn: { $reason }
cli-check-line = { $severity }: { $record }: { $text }
cli-check-named = { $kind } «{ $title }»
cli-check-nothing = Det er ingenting å sjå på i planen.
cli-check-numbered = { $kind } { $number } «{ $title }»
cli-error-unknown = «{ $word }» er ikkje ein kommando eller eit val i Planverksted. Ingenting er gjort.
cli-error-option = Valet { $option } høyrer ikkje til denne kommandoen. Ingenting er gjort.
cli-error-missing = { $what } manglar. Ingenting er gjort.
cli-error-number = { $option } skal vere eit heilt tal, ikkje «{ $text }». Ingenting er gjort.
cli-error-language = «{ $language }» er ikkje eit språk her. Vel nb, nn eller en.
cli-error-odd = Kommandolinja lèt seg ikkje forstå: { $detail }. Ingenting er gjort.
cli-error-unit = «{ $unit }» er ikkje ei eining. Vel kr, 1000kr eller mill.
cli-error-no-version = Det finst ingen versjon av «{ $file }» på denne maskina. Ingenting er gjort.
cli-error-version = «{ $version }» er ikkje byrjinga på nøyaktig éin versjon. Ingenting er gjort. Bruk restore FIL --list for å sjå dei.
cli-error-template = Det finst ingen mal som heiter «{ $template }». Malane er: { $known }.
cli-error-format = «{ $format }» er ikkje eit format som Planverksted kan lage. Vel eitt av desse, eller fleire med komma mellom: { $formats }.
cli-error-profile = «{ $profile }» er ikkje eit dokument som Planverksted kan lage. Vel full, minutes, sheet eller invitation.
cli-error-exists = «{ $file }» finst frå før og er ikkje rørt. Vel eit anna namn, eller skriv over med --force.
cli-error-import = Tabellen «{ $file }» blei ikkje teken inn. { $problem }
cli-error-read-only = «{ $file }» er laga med ei nyare utgåve av Planverksted og kan ikkje skrivast over utan å miste noko. Fila er urørt. Oppdater Planverksted.
cli-error-output = Svaret kunne ikkje skrivast ut: { $detail }.
cli-error-closed = Den som las svaret, har slutta å lese.
cli-error-window = Vindauget kunne ikkje opnast: { $detail }. Planane er urørte. Kommandolinja verkar: prøv planverksted --help.
cli-error-no-window = Denne utgåva av Planverksted er bygd utan vindauge. Kommandolinja verkar: prøv planverksted --help.
cli-diff-same = Planane seier det same.
cli-info-field = { $field } { $count }
cli-info-fields = { "  " }utfylt: { $fields }
cli-info-title = { $title } ({ $state })
cli-info-count = { $kind }: { $count }
cli-log-aside = { $when }  { $what } (ikkje i denne fila)
cli-log-elsewhere = Her er planen endra ein annan stad, og loggen veit ikkje korleis.
cli-log-line = { $when }  { $what }
cli-log-none = Loggen på denne maskina seier ingenting om denne planen.
cli-written = Skreiv { $file }
cli-version = { $version }  { $when }  { $what }  { $name }
cli-versions-none = Det finst ingen versjonar av denne planen på denne maskina.
cli-unkept = Utgåva som låg i { $file }, let seg ikkje leggje blant versjonane. Planen blir skriven likevel. Sjå etter om det er plass på disken og lov til å skrive i { $folder }.
cli-unlogged = Planen er skriven, men loggen over kva som er gjort, let seg ikkje skrive: dette steget manglar der. Sjå etter om det er plass på disken og lov til å skrive { $file }.
cli-fmt-done = Skreiv { $file }. Kommentarar i fila følgjer ikkje med.
cli-import-taken =
    { $count ->
        [one] Eitt tiltak er teke inn frå { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summar, { $frames } rammer. Tala er lesne som { $unit }.
       *[other] { $count } tiltak er tekne inn frå { $file }. Rader: { $measures } tiltak, { $headings } overskrifter, { $sums } summar, { $frames } rammer. Tala er lesne som { $unit }.
    }
cli-import-remark = Rad { $row }, { $column }: { $text }
cli-import-remark-column = Kolonnen { $column }: { $text }
cli-import-remark-row = Rad { $row }: { $text }
cli-about = Planverksted: lag planen saman, utan nett
cli-about-language = --language nb|nn|en kan stå ved alle kommandoar og gjeld òg meldingane.
cli-about-writing = Det som ligg der og ikkje er same planen, eller eit dokument som er uendra sidan det vart laga her, blir ikkje skrive over utan --force. new og restore lagar berre nye filer.
cli-arg-command = Kommandoen; alle viss ingen er nemnd
cli-arg-first-plan = Den eine planen
cli-arg-lost-plan = Planen; fila kan vere skadd eller borte
cli-command-repair = lagar ein ny plan av det som lèt seg lese i ein skadd plan, og listar det som gjekk tapt; den skadde fila blir ikkje rørt
cli-arg-damaged-plan = Den skadde planen
cli-repaired = Det som lét seg lese i { $file }, er i den nye planen. Tapt eller endra: { $count }. Sjølve fila er urørt.
cli-arg-plan = Planen
cli-arg-second-plan = Den andre planen
cli-arg-shell = Skalet: bash, zsh, fish eller powershell
cli-arg-table = Tabellen: CSV eller annan tekst, XLSX eller ODS
cli-command-check = kva det er å sjå på i planen
cli-command-completions = skriv ut det eit skal treng for å fullføre kommandoar og val
cli-command-diff = kva som skil to planar; svarar 1 når dei er ulike
cli-command-export = lagar eit dokument av planen
cli-command-fmt = skriv fila på nytt; kommentarar i ho går tapt
cli-command-help = viser denne hjelpa, eller hjelpa til éin kommando
cli-command-import = tek ein tabell inn i planen, eller i ein ny
cli-command-info = kva planen inneheld
cli-command-log = kva som er gjort med planen på denne maskina
cli-command-man = skriv ut handboksida
cli-command-new = lagar ein ny plan etter ein mal
cli-command-restore = listar versjonane av planen; skriv ut den nyaste versjonen, eller V
cli-command-sample = lagar ein plan med N tiltak, til å prøve ting med
cli-command-window = opnar vindauget, med planen
cli-error-shell = «{ $shell }» er ikkje eit skal som Planverksted kjenner. Vel bash, zsh, fish eller powershell.
cli-heading-arguments = Argument
cli-heading-options = Val
cli-option-document-language = Språket i dokumentet og i meldingane: nb, nn eller en
cli-option-folder = Mappa som dokumentet skal til; ho blir laga viss ho ikkje finst
cli-option-force = Skriv over det som ligg der, kva det enn er
cli-option-help = Viser hjelp
cli-option-into = Planen som tabellen skal inn i; ein ny viss ingen er nemnd
cli-option-json = Svarar i JSON, for program som skal lese svaret
cli-option-language = Språket i meldingane: nb, nn eller en
cli-option-list = Listar versjonane i staden for å skrive ut ein
cli-option-map = Feltet som ei kolonne skal til; kan stå fleire gonger
cli-option-measures = Talet på tiltak
cli-option-output = Fila som skal skrivast
cli-option-profile = Kva dokument: full (heile planen), minutes (referat), sheet (ark på éi side) eller invitation (innkalling)
cli-option-seed = Kva for ein av alle planar av den storleiken; 1 viss ingen er nemnd
cli-option-sheet = Eit ark som skal takast inn, ved namn eller nummer; kan stå fleire gonger
cli-option-template = Malen: { $templates }
cli-option-title = Tittelen på planen
cli-option-to = Formatet, eller fleire med komma mellom
cli-option-unit = Kva beløpa i tabellen står i: kr, 1000kr eller mill
cli-option-version = Viser kva versjon programmet har
cli-option-wanted-version = Versjonen, ved starten av id-en; den nyaste viss ingen er nemnd
cli-value-assignment = KOLONNE=FELT
cli-value-command = KOMMANDO
cli-value-file = FIL
cli-value-folder = MAPPE
cli-value-name = NAMN
cli-value-sheet = ARK
cli-value-table = TABELL

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
kind-agenda-item = programpost
kind-agreement = samarbeid
kind-anchoring = forankring
kind-ballot = røysting
kind-boundary = grensegang
kind-capacity = plassar
kind-chapter = kapittel
kind-competence = kompetanse
kind-consultation = høyringsinnspel
kind-coverage-cell = dekning
kind-decision = avgjerd
kind-funding = finansiering
kind-guidance = føring
kind-idea = framlegg
kind-indicator = indikator
kind-involvement = medverknad
kind-level-scheme = nivåmodell
kind-linked-plan = tilknytt plan
kind-need-estimate = behov
kind-open-question = spørsmål til avklaring
kind-parked-item = parkert sak
kind-part = delplan
kind-participant = deltakar
kind-picture = bilete
kind-merge-question = spørsmål etter samanslåing
kind-process-step = framdrift
kind-reading = måling
kind-reporting-line = rapportering
kind-requirement = krav
kind-risk = risiko
kind-scenario = alternativ
kind-service = teneste
kind-staffing = årsverk
kind-task = avtalt oppgåve
kinds-agenda-item = Programpostar
kinds-agreement = Samarbeid og avtalar
kinds-anchoring = Forankring
kinds-ballot = Røystingar
kinds-boundary = Grensegangar
kinds-capacity = Plassar
kinds-chapter = Kapittel
kinds-competence = Kompetanse
kinds-consultation = Høyringsinnspel
kinds-decision = Avgjerder
kinds-funding = Finansiering
kinds-guidance = Føringar
kinds-idea = Framlegg
kinds-involvement = Medverknad
kinds-linked-plan = Tilknytte planar
kinds-need-estimate = Behov
kinds-open-question = Til avklaring
kinds-parked-item = Parkerte saker
kinds-part = Delplanar
kinds-participant = Deltakarar
kinds-picture = Bilete
kinds-process-step = Framdrift
kinds-requirement = Krav til ei teneste
kinds-risk = Risiko
kinds-scenario = Alternativ
kinds-staffing = Årsverk
kinds-task = Avtalte oppgåver
field-note = Internt notat
field-order = Plass
field-origin = Kjem frå
field-set-aside = Lagt til side
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
field-plan-frame = Ramma som beløpa endrar
field-plan-main-scheme = Nivåmodell som planen følgjer
field-plan-summaries = Samandrag på fleire språk
field-plan-terms = Eigne ord
field-plan-titles = Tittel på fleire språk
field-plan-contact = Kontakt
field-plan-keywords = Stikkord
field-level-title = Nivå
field-level-text = Skildring
field-level-scheme = Nivåmodell
field-level-number = Nummer
field-level-out-of-scope = Utanfor planen
field-level-answers-to = Svarar til
field-target-group-title = Målgruppe
field-target-group-text = Kven det gjeld
field-target-group-code = Bokstav
field-target-group-ages = Alder
field-target-group-kind = Type målgruppe
field-target-group-problem = Gjeld
field-target-group-size = Tal på personar
field-target-group-levels = Nivå
field-target-group-avoids-help = Unndreg seg hjelp
field-target-group-duration = Kor lenge
field-target-group-part = Delplan
field-target-group-severity = Alvor
field-target-group-unwanted-follow-up = Treng oppfølging dei ikkje ønskjer
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
field-evidence-commissioner = Oppdragsgivar
field-evidence-quality = Om kvaliteten
field-evidence-respondents = Tal som svara
field-challenge-title = Utfordring
field-challenge-text = Skildring
field-challenge-parent = Underpunkt av
field-challenge-ages = Gjeld
field-challenge-unsolved = Uløyst
field-challenge-target-groups = Målgrupper
field-challenge-part = Delplan
field-goal-title = Mål
field-goal-text = Skildring
field-goal-parent = Delmål av
field-goal-challenges = Svarer på utfordringar
field-strategy-title = Strategi
field-strategy-text = Skildring
field-strategy-state = Tilstand
field-strategy-challenges = Svarer på utfordringar
field-strategy-goals = Bidreg til mål
field-strategy-overarching = Overordna
field-strategy-part = Delplan
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
field-measure-categories = Kva slags hjelp
field-measure-evidence-base = Kunnskapsgrunnlag
field-measure-former = Tiltak i førre plan
field-measure-former-result = Kva det førte til
field-measure-principles = Prinsipp
field-measure-service = Teneste
field-meeting-title = Samling
field-meeting-text = Kva ho handla om
field-meeting-date = Dato
field-meeting-place = Stad
field-meeting-minutes = Lengd i minutt
field-meeting-attendance = Oppmøte
field-meeting-starts = Byrjar kl.
field-meeting-ended = Slutta kl.
field-meeting-leader = Leiar
field-meeting-recorder = Referent
field-meeting-others = Fleire til stades enn gruppa
field-meeting-tables = Talet på bord
field-meeting-numbered = Nummer gjevne til framlegg
field-meeting-next-steps = Kva som skjer no
field-meeting-corrections-by = Rettingar innan
field-agenda-item-kind = Kva som skal gjerast
field-agenda-item-meeting = Samling
field-agenda-item-minutes = Minutt planlagde
field-agenda-item-minutes-used = Minutt brukte
field-agenda-item-text = Kva det skal føre til
field-agenda-item-title = Programpost
field-agenda-item-question = Spørsmål til rommet
field-agenda-item-steps = Minutt til kvart steg
field-agenda-item-began = Byrja kl.
field-agenda-item-resumed = Teken opp att kl.
field-agenda-item-minutes-before = Minutt brukte før det
field-agenda-item-step = Steg no
field-agenda-item-counts-from = Klokka tel frå
field-agenda-item-paused = Klokka står sidan
field-agenda-item-extra = Minutt ekstra
field-agenda-item-skipped = Hoppa over
field-agenda-item-account = Dette vart sagt
field-agreement-kind = Kva slags
field-agreement-organisations = Kven som er med
field-agreement-period = Gjeld
field-agreement-rhythm = Kor ofte
field-agreement-text = Skildring
field-agreement-title = Samarbeid eller avtale
field-anchoring-body = Kven som bestemte
field-anchoring-case-number = Saksnummer
field-anchoring-date = Dato
field-anchoring-decision = Avgjerda til gruppa
field-anchoring-mandate = Kva det bed gruppa om
field-anchoring-text = Skildring
field-anchoring-title = Kva som er bestemt
field-ballot-closed = Avslutta
field-ballot-counts = Røyster
field-ballot-meeting = Samling
field-ballot-method = Måte
field-ballot-options = Val
field-ballot-secret = Skjult til ho er avslutta
field-ballot-text = Skildring
field-ballot-title = Spørsmål
field-ballot-votes-each = Prikkar til kvar
field-ballot-item = Programpost
field-ballot-voters = Så mange kan røyste
field-ballot-cast = Røystesetlar gitt
field-boundary-agreed = Avtalt
field-boundary-hand-over = Overgang
field-boundary-organisation = Den andre eininga eller aktøren
field-boundary-other-service = Den andre tenesta
field-boundary-ours = Kva som er vårt
field-boundary-service = Vår teneste
field-boundary-state = Status
field-boundary-text = Skildring
field-boundary-theirs = Kva som er deira
field-boundary-title = Kva det gjeld
field-capacity-as-of = Talt
field-capacity-kind = Kva slags plassar
field-capacity-now = No
field-capacity-service = Teneste
field-capacity-title = Kva som er talt
field-capacity-wanted = Ønskt
field-chapter-after = Eigen tekst etter
field-chapter-bound = Kapittel
field-chapter-left-out = Blir utelate
field-chapter-text = Eigen tekst først
field-chapter-title = Overskrift
field-competence-have = Har
field-competence-how = Korleis skaffe han
field-competence-need = Treng
field-competence-organisation = Eining
field-competence-text = Skildring
field-competence-title = Kompetanse
field-consultation-about = Gjeld
field-consultation-assessment = Vurdering
field-consultation-consequence = Følgje
field-consultation-date = Kom inn
field-consultation-organisation = Frå eining eller aktør
field-consultation-sender = Frå
field-consultation-text = Innspel
field-consultation-title = Kva det gjeld
field-coverage-cell-assessed = Vurdert
field-coverage-cell-assessed-by = Vurdert av
field-coverage-cell-level = Nivå
field-coverage-cell-reason = Grunngiving
field-coverage-cell-state = Dekning
field-coverage-cell-target-group = Målgruppe
field-decision-about = Gjeld
field-decision-date = Dato
field-decision-dissent = Usemje
field-decision-how = Korleis
field-decision-meeting = Samling
field-decision-reason = Grunngiving
field-decision-text = Avgjerda i sin heilskap
field-decision-title = Avgjerd
field-decision-item = Programpost
field-decision-due = Skal gjennomførast innan
field-decision-done = Gjennomført
field-funding-applied = Søkt om, kroner
field-funding-granted = Innvilga, kroner
field-funding-measure = Tiltak
field-funding-share = Del i prosent
field-funding-source = Kjelde
field-funding-text = Vilkår
field-funding-title = Finansiering
field-funding-year = År
field-funding-until = Til og med
field-funding-amounts = Beløp per år
field-guidance-address = Kvar ho finst
field-guidance-as-of = Dato
field-guidance-kind = Kva det er
field-guidance-section = Paragraf eller avsnitt
field-guidance-text = Kva ho seier, med enkle ord
field-guidance-title = Føring
field-idea-became = Vart til
field-idea-meeting = Samling
field-idea-state = Status
field-idea-table = Bord nr.
field-idea-text = Skildring
field-idea-theme = Tema
field-idea-title = Framlegg
field-idea-item = Programpost
field-idea-number = Nummer i samlinga
field-idea-repeats = Sagt av så mange til
field-idea-same-as = Same som
field-indicator-baseline = Utgangsverdi
field-indicator-baseline-at = Utgangsverdi per
field-indicator-direction = Ønskt retning
field-indicator-goal = Mål
field-indicator-measure = Tiltak
field-indicator-source = Kjelde
field-indicator-target = Måltal
field-indicator-target-at = Måltal innan
field-indicator-text = Korleis han blir målt
field-indicator-title = Indikator
field-indicator-unit = Eining
field-involvement-changed = Endra
field-involvement-date = Dato
field-involvement-group = Kven
field-involvement-how = Korleis
field-involvement-meeting = Samling
field-involvement-outcome = Kva det endra, eller kvifor ikkje
field-involvement-phase = Når i arbeidet
field-involvement-text = Kva dei sa
field-involvement-title = Kva det var
field-involvement-item = Programpost
field-level-scheme-as-of = Frå
field-level-scheme-source = Kjelde
field-level-scheme-text = Skildring
field-level-scheme-title = Nivåmodell
field-linked-plan-address = Kvar han finst
field-linked-plan-period = Periode
field-linked-plan-relation = Samanheng
field-linked-plan-text = Kva dei har felles
field-linked-plan-title = Plan
field-need-estimate-coverage = Prosent som skal nåast
field-need-estimate-hours = Timar per person og år
field-need-estimate-municipal-share = Prosent som er ansvaret til kommunen
field-need-estimate-population = Tal personar i alt
field-need-estimate-productive-hours = Timar med folk per årsverk
field-need-estimate-service = Teneste
field-need-estimate-share = Prosent som har behovet
field-need-estimate-target-group = Målgruppe
field-need-estimate-text = Skildring
field-need-estimate-title = Behov
field-open-question-about = Gjeld
field-open-question-answer = Svar
field-open-question-decider = Kven må avgjere
field-open-question-due = Innan
field-open-question-organisation = Eining eller aktør
field-open-question-text = Skildring
field-open-question-title = Spørsmål
field-open-question-meeting = Samling
field-open-question-item = Programpost
field-open-question-from = Kjem frå
field-open-question-done = Avklart
field-parked-item-became = Vart til
field-parked-item-keeper = Blir teken vare på av
field-parked-item-meeting = Samling
field-parked-item-returns = Kjem tilbake
field-parked-item-text = Skildring
field-parked-item-title = Sak
field-parked-item-item = Programpost
field-parked-item-organisation = Eining eller aktør
field-parked-item-from = Kjem frå
field-parked-item-done = Teke opp att
field-part-ages = Alder
field-part-text = Innleiing
field-part-title = Delplan
field-participant-organisation = Kjem frå
field-participant-role = Rolle
field-participant-title = Namn, kan stå tomt
field-picture-title = Bilettekst
field-picture-text = Alternativ tekst: kva biletet viser
field-picture-credit = Foto og rettar
field-picture-address = Fil eller adresse
field-merge-question-about = Kva det gjeld
field-merge-question-field = Felt
field-merge-question-key = Nøkkel
field-merge-question-before = Før
field-merge-question-before-unknown = Det er ikkje kjent kva som stod før
field-merge-question-claims = Verdiar
field-merge-question-sides = Kven som har dei
field-merge-question-own = Nummeret til den som slo saman
field-merge-question-by = Kven som slo saman
field-merge-question-asked = Når
field-process-step-done = Gjennomført
field-process-step-kind = Kva slags steg
field-process-step-meeting = Samling
field-process-step-organisation = Kven som gjer det
field-process-step-planned = Planlagt
field-process-step-text = Skildring
field-process-step-title = Kva som skal skje
field-reading-at = Målt
field-reading-indicator = Indikator
field-reading-source = Kjelde
field-reading-value = Verdi
field-reporting-line-next = Neste gong
field-reporting-line-organisation = Til
field-reporting-line-period = Periode
field-reporting-line-rhythm = Kor ofte
field-reporting-line-text = Skildring
field-reporting-line-title = Kva det blir rapportert om
field-requirement-area = Område
field-requirement-evidence = Kva som viser det
field-requirement-guidance = Føring
field-requirement-measures = Tiltak
field-requirement-read-by = Lese slik av
field-requirement-service = Teneste
field-requirement-state = På plass
field-requirement-strength = Kor bindande
field-requirement-text = Skildring
field-requirement-title = Krav
field-risk-impact = Konsekvens
field-risk-likelihood = Sannsyn
field-risk-measure = Tiltak
field-risk-response = Kva vi gjer med det
field-risk-text = Skildring
field-risk-title = Kva som kan skje
field-scenario-assumptions = Føresetnader
field-scenario-capacity = Kapasitet
field-scenario-measures-in = Tiltak som er med
field-scenario-measures-out = Tiltak som ikkje er med
field-scenario-reasons = Grunngiving
field-scenario-recommended = Tilrådd
field-scenario-run-by = Blir drive
field-scenario-scores = Vurdering, 1 til 5
field-scenario-services = Tenester
field-scenario-text = Skildring
field-scenario-title = Alternativ
field-scenario-zero = Nullalternativet: ingenting blir endra
field-service-categories = Kva slags hjelp
field-service-contact = Kontakt
field-service-low-threshold = Lågterskel
field-service-needs-decision = Vedtak
field-service-organisation = Eining
field-service-own-unit-reason = Kvifor eiga eining
field-service-place = Kvar hjelpa blir gitt
field-service-precondition = Føreset
field-service-quality = Kvalitet
field-service-rank = Prioritet mellom tenestene
field-service-reach = Målgruppe og nivå
field-service-replaces = Erstattar
field-service-responsibilities = Ansvarsområde
field-service-run-by = Blir drive
field-service-state = I dag eller planlagt
field-service-supplements = Supplerer
field-service-text = Skildring
field-service-title = Teneste
field-service-waiting = Ventetid
field-staffing-ages = For
field-staffing-as-of = Talt
field-staffing-by-category = Årsverk etter slags hjelp
field-staffing-by-course = Årsverk etter hovudforløp
field-staffing-by-education = Årsverk etter utdanning
field-staffing-now = Årsverk no
field-staffing-service = Teneste
field-staffing-title = Kva som er talt
field-staffing-wanted = Årsverk ønskt
field-task-about = Gjeld
field-task-done = Gjort
field-task-due = Frist
field-task-meeting = Samling
field-task-organisation = Eining eller aktør
field-task-text = Skildring
field-task-title = Oppgåve
field-task-who = Kven
field-task-item = Programpost
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
measure-change-to-be-assessed = Blir vurdert
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
agenda-kind-ballot = Røysting
agenda-kind-break = Pause
agenda-kind-decision = Avgjerd
agenda-kind-discussion = Drøfting
agenda-kind-ideas = Idédugnad
agenda-kind-information = Orientering
agenda-kind-open-points = Opne punkt
agenda-kind-not-stated = Ikkje vald
work-step-alone = Aleine
work-step-groups = Ved borda
work-step-round = Runde
work-step-alone-again = Aleine att
work-step-not-stated = Ikkje vald
gathering-origin = Samling { $number }
gathering-open-points = Opne punkt frå sist
gathering-first-title = Samling 1
gathering-other-runs = Ei anna samling går alt. Avslutt henne først.
gathering-read-only = Planen er opna berre for lesing, og då kan ei samling ikkje førast i han. Hald fram i ein kopi, eller ta over fila.
gathering-paper-taken-back = Den siste røystesetelen er teken tilbake
gathering-stays-awake = Ei samling går føre seg
room-attendance = Kven er her?
room-ballot = Røysting
room-begins = Vi byrjar kl. { $time }
room-blank = { $count ->
    [one] { $count } blank setel
   *[other] { $count } blanke setlar
}
room-break-until = Pause til { $time }
room-clock = { $left }
room-clock-last = { $left }, avslutt
room-clock-minutes = { $minutes } min
room-clock-over = Tida er ute
room-clock-paused = Klokka står
room-clock-soon = { $left } att
room-corrections = Rettingar til referatet blir tekne imot til { $when }
room-coverage = Dekning
room-decided = Dette vart vi samde om
room-decides-council = Gruppa foreslår. Kommunestyret vedtek
room-decides-herad = Gruppa foreslår. Heradsstyret vedtek
room-decides-other = Gruppa foreslår. Kommunen avgjer
room-decision = Avgjerd { $number }
room-dissent = Dei som var ueinige: { $what }
room-divided = ueinige
room-done = gjort
room-dots = { $given ->
    [one] { $given } prikk gjeven
   *[other] { $given } prikkar gjevne
}
room-dots-each = { $dots ->
    [one] { $dots } prikk kvar
   *[other] { $dots } prikkar kvar
}
room-dots-of = { $possible ->
    [one] { $given } av { $possible } prikk gjeven
   *[other] { $given } av { $possible } prikkar gjevne
}
room-due = innan { $when }
room-for = For: { $what }
room-from-tables = frå { $count } bord
room-hands = rekk opp handa
room-heads = { $count } til stades
room-ideas = { $count } framlegg
room-item = Programpost { $number } av { $count }
room-lead = Ansvarleg: { $what }
room-next = Neste: { $title }
room-next-meeting = Neste samling: { $when }
room-no-title = Utan tittel
room-on-ballots = på { $on } av { $cast } setlar
room-options-counted = { $count ->
    [one] { $counted } av { $count } valmoglegheit tald
   *[other] { $counted } av { $count } valmoglegheiter talde
}
room-others = { $count } til som ikkje er med i gruppa
room-page = Side { $page } av { $pages }
room-papers = { $cast ->
    [one] { $cast } røystesetel levert
   *[other] { $cast } røystesetlar leverte
}
room-papers-of = { $voters ->
    [one] { $cast } av { $voters } røystesetel levert
   *[other] { $cast } av { $voters } røystesetlar leverte
}
room-period = Når: { $period }
room-planned = planlagt: { $what }
room-points-done = { $done } av { $count } gjort
room-present = { $present } av { $listed } i gruppa er her
room-reason = Fordi: { $what }
room-repeats = sagt av { $count } til
room-result = Resultat
room-result-dots = { $given } av { $possible } prikkar
room-scale = frå 1 til 5
room-spread = frå { $lowest } til { $highest }
room-thanks = Takk for i dag
room-today = i dag: { $what }
room-until = Vi held på til kl. { $time }
room-votes = { $yes } ja, { $no } nei
room-what-happens = Referatet seier kva som vart sagt, ikkje kven som sa det
room-what-now = Kva skjer no
room-without-theme = Utan tema
room-yes-no = ja eller nei
line-blank = Skriv noko først
line-heads = Skriv + og eit tal, til dømes +24
line-number = «{ $text }» er ikkje nummeret på eit framlegg
line-same-idea = Det er det same framlegget
line-table = «{ $text }» er ikkje eit bordnummer frå 1 til { $most }. Skriv til dømes 3: og så framlegget
line-voters = Skriv kor mange som røystar, til dømes røystar 8
line-paper = «{ $text }» kan ikkje lesast som ein røystesetel. Skriv nummera med mellomrom, eller - for blank
line-many-dots = Setelen har { $dots } prikkar, og kvar har { $each }. Han er teken med slik han er
line-hands = Skriv kor mange hender det var, som eitt tal
line-all-counted = Alle valmoglegheitene er talde. Trykk F9 for å avslutte røystinga
line-no-option = { $number } er ikkje med i røystinga
line-marks = { $options ->
    [one] Røystinga har { $options } valmoglegheit, og setelen har { $marks } tal. Skriv eitt tal
   *[other] Røystinga har { $options } valmoglegheiter, og setelen har { $marks } tal. Skriv eitt tal for kvar, i rekkjefølgje
}
line-scale = { $number } er ikkje eit tal frå 1 til 5
line-yes-no = Skriv 1 for ja og 0 for nei, ikkje { $number }
line-no-paper = Det er ingen røystesetel å ta tilbake. Setlar frå før programmet vart starta på nytt, kan ikkje skiljast frå kvarandre
line-no-gathering = Samlinga finst ikkje i planen lenger
line-ended = Samlinga er avslutta. Angre avslutninga for å halde fram
line-not-begun = Ingen programpost har byrja. Trykk F9 for å byrje
line-last-item = Dette er den siste programposten. Avslutt samlinga når de er ferdige
line-first-item = Dette er den første programposten
line-no-item = Programposten finst ikkje lenger
line-close-ballot-first = Røystinga er open. Avslutt henne først med F9
line-nothing-to-catch-up = Det er ingenting å ta att, eller ingen programpostar som kan kortast ned
line-no-more-members = Alle i gruppa er førte. Skriv kvar fleire kjem frå, eller trykk Esc
line-many-ideas = Samlinga har { $most } framlegg, og fleire er det ikkje plass til. Slå saman eller slett nokre
line-long-idea = Framlegget var langt. Dei første orda er tittelen, og resten står i skildringa
line-no-idea = Det er ikkje noko framlegg { $number } i denne samlinga
line-no-decision = Skriv avgjerda først
line-no-point = Det er ikkje noko ope punkt { $number }
line-no-options = Vel minst eitt framlegg å røyste over
line-dots-each = Kvar kan ha frå 1 til { $most } prikkar
line-no-number = Framlegget har ikkje noko nummer, og kan ikkje røystast over
line-no-ballot = Inga røysting er open
line-many-voters = Høgst { $most } kan røyste
line-many-options = Ei røysting har høgst { $most } valmoglegheiter. Slå saman framlegg som liknar, først
line-similar-options = Desse liknar kvarandre: { $pairs }. Er to av dei det same, skriv til dømes { $from }={ $into }
line-similar-pair = { $first } og { $second }
line-nothing-similar = Ingenting i planen liknar på framlegget. Trykk Ctrl+4 for å lage eit nytt tiltak
line-nothing-to-lift = Alle framlegga er sette på
line-nothing-lifted = Løft eit framlegg først, med Ctrl+1 til Ctrl+4
line-new-unit = «{ $name }» er ny blant einingane. Angre om namnet er feil
line-word-done = ok|gjort|ferdig
line-word-keep = neste|står|ventar
line-word-agreement = einig|einige|semje|samde
line-word-majority = fleirtal
line-word-dissent = ueinig|usemje|dissens
line-word-ballot = val|prikkar
line-word-hands = hender
line-word-scale = skala
line-word-yes-no = ja/nei|janei
line-word-voters = røystar|røyster
agreement-kind-intermunicipal = Interkommunalt
agreement-kind-network = Nettverk
agreement-kind-not-stated = Ikkje vald
agreement-kind-project = Prosjekt
agreement-kind-service-agreement = Avtale med spesialisthelsetenesta
agreement-kind-slt = SLT: rus- og kriminalitetsførebygging
agreement-kind-supervision = Rettleiing
agreement-kind-team = Team
ballot-method-dots = Prikkar
ballot-method-not-stated = Ikkje vald
ballot-method-scale = Frå 1 til 5
ballot-method-yes-no = Ja eller nei
bound-chapter-aims = Utfordringar, mål og strategiar
bound-chapter-anchoring = Forankring
bound-chapter-consultation = Høyring
bound-chapter-coverage = Dekning
bound-chapter-economy = Økonomi
bound-chapter-follow-up = Oppfølging
bound-chapter-knowledge = Kunnskapsgrunnlag
bound-chapter-mandate = Oppdrag
bound-chapter-measures = Tiltak
bound-chapter-not-stated = Eige kapittel
bound-chapter-responsibility = Ansvar og grensegangar
bound-chapter-target-groups = Målgrupper
bound-chapter-timeline = Tidslinje
boundary-state-clear = Avklart
boundary-state-gap = Ingen gjer det
boundary-state-not-stated = Ikkje vald
boundary-state-overlap = Begge gjer det
capacity-kind-group = Plassar i gruppe
capacity-kind-housing = Bustader
capacity-kind-not-stated = Ikkje vald
capacity-kind-overnight = Døgnplassar
competence-road-hire = Tilsetje
competence-road-not-stated = Ikkje vald
competence-road-redeploy = Bruke folk på nye måtar
competence-road-seek = Søkje hos andre
competence-road-share = Dele med andre
competence-road-supervise = Få rettleiing
coverage-state-covered = Dekt
coverage-state-lacking = Manglar
coverage-state-not-applicable = Ikkje aktuelt
coverage-state-not-stated = Ikkje vurdert
coverage-state-other-body = Annan instans
coverage-state-partly = Delvis dekt
criterion-access = Tilgjenge
criterion-benefit = Nytte
criterion-competence = Kompetanse
criterion-cooperation = Samhandling
criterion-cost = Kostnad
criterion-not-stated = Ikkje vald
criterion-quality = Kvalitet
criterion-user-view = Synet til brukarane
criterion-vulnerability = Sårbarheit
decider-chief-executive = Kommunedirektøren
decider-council = Kommunestyret
decider-health-trust = Helseføretaket
decider-neighbour-municipality = Nabokommune
decider-not-stated = Ikkje vald
decider-other-decider = Andre
decision-need-not-stated = Ikkje vald
decision-need-partly = Delvis
decision-need-with = Med vedtak
decision-need-without = Utan vedtak
decision-method-agreement = Alle var samde
decision-method-ballot = Røysting
decision-method-majority = Fleirtal
decision-method-not-stated = Ikkje vald
direction-down = Ned
direction-keep = Som no
direction-not-stated = Ikkje vald
direction-up = Opp
education-child-welfare = Barnevernspedagog
education-health-worker = Helsefagarbeidar
education-lived-experience = Erfaringskonsulent
education-not-stated = Ikkje vald
education-nurse = Sjukepleiar
education-other-education = Anna eller inga utdanning
education-other-higher = Anna høgare utdanning
education-physician = Lege
education-psychologist = Psykolog
education-social-educator = Vernepleiar
education-social-worker = Sosionom
education-therapist = Ergo- eller fysioterapeut
funding-source-earmarked = Øyremerkt
funding-source-frame = Innanfor ramma
funding-source-grant = Tilskot
funding-source-not-stated = Ikkje vald
funding-source-shared-cost = Interkommunal deling
funding-source-new-frame = Nye pengar
funding-source-user-payment = Brukarbetaling
further-language-en = Engelsk
further-language-fkv = Kvensk
further-language-not-stated = Ikkje vald
further-language-se = Nordsamisk
further-language-sma = Sørsamisk
further-language-smj = Lulesamisk
gender-feminine = Hokjønn
gender-masculine = Hankjønn
gender-neuter = Inkjekjønn
gender-not-stated = Ikkje vald
grade-high = Stor
grade-low = Liten
grade-medium = Middels
grade-not-stated = Ikkje vald
guidance-kind-act = Lov
guidance-kind-escalation-plan = Opptrappingsplan
guidance-kind-grant = Tilskot
guidance-kind-guide = Rettleiar
guidance-kind-not-stated = Ikkje vald
guidance-kind-policy = Reform eller stortingsmelding
guidance-kind-regulation = Forskrift
idea-state-grouped = Gruppert
idea-state-new = Ny
idea-state-not-stated = Ikkje vald
idea-state-parked = Parkert
idea-state-proposal = Føreslått
idea-state-raised = Løfta inn i planen
idea-state-rejected = Avvist
involved-group-adult-users = Vaksne brukarar
involved-group-children = Barn
involved-group-council = Råd
involved-group-next-of-kin = Pårørande
involved-group-not-stated = Ikkje vald
involved-group-parents = Foreldre
involved-group-user-organisation = Brukarorganisasjon
involved-group-youth = Unge
involvement-phase-consultation = I høyringa
involvement-phase-draft = Då utkastet vart laga
involvement-phase-follow-up = I oppfølginga
involvement-phase-knowledge = Då kunnskapen vart samla
involvement-phase-not-stated = Ikkje vald
involvement-phase-start = Ved oppstart
main-course-mild = Hovudforløp 1: milde og kortvarige
main-course-moderate = Hovudforløp 2: alvorlege og kortvarige, eller milde og langvarige
main-course-not-stated = Ikkje vald
main-course-severe = Hovudforløp 3: alvorlege og langvarige
need-duration-long = Langvarig
need-duration-not-stated = Ikkje vald
need-duration-short = Kortvarig
participant-role-facilitator = Prosessleiar
participant-role-leader = Leiar
participant-role-member = Medlem
participant-role-not-stated = Ikkje vald
participant-role-political = Folkevald
participant-role-recorder = Referent
participant-role-user-representative = Brukarrepresentant
plan-relation-builds-on = Byggjer på han
plan-relation-covered-by = Han dekkjer det denne utelèt
plan-relation-not-stated = Ikkje vald
plan-relation-part-of = Inngår i han
plan-relation-replaces = Avløyser han
plan-relation-reported-to = Behov blir melde til han
plan-relation-shown-in = Blir vist i han
principle-early-help = Tidleg innsats
principle-evidence-based = Kunnskapsbasert
principle-not-stated = Ikkje vald
principle-prevention = Førebygging
principle-reallocation = Omdisponering
principle-recovery = Recovery
principle-user-involvement = Brukarmedverknad
process-step-kind-adoption = Vedtak
process-step-kind-consultation = Høyring
process-step-kind-councils = Råd og utval
process-step-kind-draft = Utkast
process-step-kind-involvement = Medverknad
process-step-kind-knowledge = Kunnskap
process-step-kind-not-stated = Ikkje vald
process-step-kind-revision = Rullering
process-step-kind-start = Oppstart
provision-bought-commercial = Kjøpt av kommersiell aktør
provision-bought-non-profit = Kjøpt av ideell aktør
provision-intermunicipal = Interkommunalt
provision-not-stated = Ikkje vald
provision-own = Av kommunen sjølv
service-state-not-stated = Ikkje vald
service-state-today = I dag
service-state-planned = Planlagd
service-state-looked-into = Blir greidd ut
requirement-area-competence = Kompetanse
requirement-area-cooperation = Samarbeid
requirement-area-decisions = Enkeltvedtak
requirement-area-economy = Økonomi
requirement-area-goals = Mål
requirement-area-management = Leiing
requirement-area-next-of-kin = Pårørande
requirement-area-not-stated = Ikkje vald
requirement-area-public-health = Folkehelse
requirement-area-quality = Kvalitetssikring
requirement-area-record-keeping = Journalføring
requirement-area-responsibility = Ansvar
requirement-area-routines = Rutinar
requirement-area-sami-and-language = Samisk og klart språk
requirement-area-service = Tilbod
requirement-area-user-involvement = Brukarinvolvering
requirement-area-violence = Vald og overgrep
requirement-state-no = Nei
requirement-state-not-applicable = Ikkje aktuelt
requirement-state-not-stated = Ikkje vurdert
requirement-state-partly = Delvis
requirement-state-yes = Ja
service-category-advice = Råd og rettleiing
service-category-conversation = Samtalar
service-category-coordination = Koordinering
service-category-course-and-group = Kurs og grupper
service-category-housing-follow-up = Bustad med oppfølging
service-category-meeting-place = Møteplass
service-category-not-stated = Ikkje vald
service-category-other-help = Anna
service-category-outreach = Oppsøkjande
service-category-overnight-place = Døgnplass
service-category-prevention = Førebygging
service-category-self-help = Sjølvhjelp
service-category-treatment = Behandling
service-category-work-and-activity = Arbeid og aktivitet
severity-mild = Lett
severity-moderate = Moderat
severity-not-stated = Ikkje vald
severity-risk = Risiko
severity-severe = Alvorleg
staffing-ages-adults = Vaksne
staffing-ages-both = Begge
staffing-ages-children = Barn og unge
staffing-ages-not-stated = Ikkje vald
strength-may = Kan
strength-not-stated = Ikkje vald
strength-shall-guide = Krav i rettleiar
strength-shall-law = Lovkrav
strength-should = Bør

## Changes
change-set = endre «{ $field }»
change-set-many = endre «{ $field }» i { $count } rader
change-fill = fyll «{ $field }» nedover i { $count ->
    [one] éi rad
   *[other] { $count } rader
}
change-fill-cells = fyll { $count ->
    [one] éi rad
   *[other] { $count } rader
} nedover
change-set-aside = legg til side
change-take-up = ta fram att
change-taken-from-file = endringar frå fila
change-add = ny rad ({ $kind })
change-add-many = { $count } nye rader ({ $kind })
change-back-to = gå tilbake til versjonen frå { $when }
change-back-to-named = gå tilbake til «{ $name }»
change-clear = tøm { $count ->
    [one] éi rute
   *[other] { $count } ruter
}
change-delete = slett ({ $kind })
change-delete-many = slett { $count } rader ({ $kind })
change-level = endre nivå ({ $kind })
change-move = flytt ({ $kind })
change-merge = slå saman med { $name }
change-merge-many = { $count ->
    [one] slå saman med éi utgåve til
   *[other] slå saman med { $count } utgåver til
}
change-merge-answer = val ({ $field })
change-merge-keep = behald etter samanslåing ({ $kind })
change-merge-kept = behald det som står her, etter samanslåing
change-link = knyt til ({ $kind })
change-gathering-start = start samlinga
change-gathering-on = gå vidare i samlinga
change-gathering-back = gå tilbake i samlinga
change-gathering-end = avslutt samlinga
change-gathering-more = legg til { $minutes } minutt
change-gathering-fewer = ta bort { $minutes } minutt
change-gathering-pause = stopp klokka
change-gathering-resume = set i gang klokka att
change-gathering-catch-up = kort ned det som står att av samlinga
change-gathering-skip = hopp over ein programpost
change-gathering-unskip = ta inn att ein programpost
change-gathering-attendance = før oppmøte
change-gathering-guest = før { $name } som til stades
change-gathering-heads = før fleire til stades
change-gathering-ballot = opne ei røysting
change-gathering-ballot-closed = avslutt røystinga
change-gathering-account = skriv i referatet
change-gathering-idea = skriv framlegg { $number }
change-gathering-decision = skriv ei avgjerd
change-gathering-decision-how = skriv korleis det vart avgjort
change-gathering-task = skriv ei oppgåve
change-gathering-question = skriv noko til avklaring
change-gathering-park = parker eit framlegg
change-gathering-settled = før korleis det gjekk med eit ope punkt
change-unlink = løys frå ({ $kind })
change-join = slå saman to ({ $kind })
change-kind = endre { $from } til { $to }
change-split = del i to ({ $kind })
change-duplicate = lag ein kopi ({ $kind })
change-lift-idea = løft { $idea } inn i planen ({ $kind })
change-add-idea = legg { $idea } til noko som finst ({ $kind })
change-merge-ideas = slå { $from } saman med { $into }
change-part-idea = skil { $idea } frå { $from }
change-repeat-idea = éin til har sagt { $idea }
idea-number = framlegg { $number }
idea-origin = { $meeting ->
    [none] Samling
   *[other] Samling { $meeting }
}{ $number ->
    [none] { "" }
   *[other] , framlegg { $number }
}{ $table ->
    [none] { "" }
   *[other] , bord { $table }
}
delete-keeps-ideas = { $count ->
    [one] Eitt framlegg derifrå er teke vare på.
   *[other] { $count } framlegg derifrå er tekne vare på.
}
delete-keeps-rows = { $count ->
    [one] Éi anna rad derifrå er teken vare på, til dømes ei avgjerd eller ei oppgåve.
   *[other] { $count } andre rader derifrå er tekne vare på, til dømes avgjerder og oppgåver.
}
told-abstained = blanke
told-added = lagt til
told-and = { $first }, { $second }
told-at-least = minst { $low }
told-at-most = høgst { $high }
told-changed = { $field } frå { $old } til { $new }
told-cleared = { $field } er tømt (var { $old })
told-cut = { $field }: teke bort { $old }
told-deleted = sletta
told-duration = varigheit
told-fte = årsverk
told-grown = { $field }: skrive til { $new }
told-investment = investering
told-key = { $field } { $key }
told-kroner = { $number } kr
told-line = { $record }: { $what }
told-linked = { $field }: lagt til { $what }
told-marked = { $field }: ja
told-missing = ei rad som manglar ({ $id })
told-more = { $what } og { $count } til
told-moved = flytta
told-nameless = { $kind } utan namn ({ $id })
told-nothing = ingenting
told-operating = drift
told-other = { $field } er endra
told-pair = { $first } på { $second }
told-part = { $part } { $new }
told-part-changed = { $part } { $old } → { $new }
told-part-cleared = { $part } tømt (var { $old })
told-quoted = «{ $text }»
told-range = { $low }–{ $high }
told-record = { $kind } «{ $title }»
told-record-added = lagt til { $record }
told-record-deleted = sletta { $record }
told-redone = gjort om att: { $what }
told-rewritten = { $field }: { $old } har vorte til { $new }
told-set = { $field }: { $new }
told-sourced = { $value } ({ $source })
told-spaces = { $field }: mellomrom eller linjeskift er endra
told-undone = angra: { $what }
told-unlinked = { $field }: fjerna { $what }
told-unmarked = { $field }: ikkje lenger
told-value = { $value }
told-vote = bord { $table }, { $what }
told-vote-mark = bord { $table }, { $what }, merke { $mark }
told-yes = ja
edit-error-moved = Dette er endra i mellomtida, så endringa blei ikkje gjord. Planen er som han var.
edit-error-misfit = Verdien passar ikkje i feltet, så endringa blei ikkje gjord. Planen er som han var.
edit-error-record = Det som skulle endrast, finst ikkje lenger. Planen er som han var.
edit-error-loses = Noko er skrive i mellomtida som ville gått tapt, så endringa blei ikkje gjord. Planen er som han var.
change-paste = lim inn { $count } linjer

## Merging
merge-base = Før: { $value }
merge-base-unknown = Det er ikkje kjent kva som stod her før dei to utgåvene vart ulike.
merge-circle = { $record }: to har lagt rader under kvarandre. Rada står der ho stod før.
merge-deleted = { $record } er sletta i { $name }, og er borte her òg. Det ligg blant versjonane.
merge-deleted-or-edited = { $record }: den eine har sletta rada, den andre har endra henne
merge-differs = { $record }: { $field }
merge-goes = Slett rada
merge-missing = { $record } viser til noko som den andre har sletta ({ $target })
merge-orphan = { $record }: rada ho låg under, er sletta. Ho står øvst no.
merge-stays = Behald rada

## Files
store-error-missing = Fann ikkje «{ $file }». Ingenting er endra. Sjå etter om namnet og mappa er rette, eller om fila er flytta.
store-error-folder = «{ $file }» er ei mappe, ikkje ei fil. Ingenting er endra. Vel ei fil i mappa.
store-error-forbidden = Du har ikkje lov til å lese «{ $file }». Fila er urørt. Be den som eig fila om tilgang, eller få ein kopi.
store-error-unreadable = Maskina klarte ikkje å lese «{ $file }» (systemfeil { $detail }). Fila er urørt. Prøv igjen, eller kopier fila til ein annan disk.
store-error-too-large = «{ $file }» er større enn nokon plan (over 100 MB) og vart ikkje opna. Fila er urørt. Sjå etter om det er rett fil.
store-error-empty = «{ $file }» er tom. Ho er ikkje rørt. Opne den nyaste versjonen av planen, eller hent fila frå reservekopi.
store-error-too-deep = Linje { $line } i «{ $file }» har parentesar inni kvarandre i fleire lag enn nokon plan har. Fila er urørt. Opne ei anna utgåve av planen.
store-error-too-many = «{ $file }» har meir enn { $records } rader, og det er fleire enn nokon plan har; grensa er nådd i linje { $line }. Fila vart ikkje opna, og ho er urørt. Sjå etter om det er rett fil, eller del henne i fleire planar.
store-error-pipe = «{ $file }» er eit røyr (FIFO) og ikkje ei fil. Det er ikkje lese. Vel ei fil, eller send innhaldet inn gjennom /dev/stdin.
store-error-zeros = «{ $file }» inneheld berre nullar, slik filer kan gjere etter straumbrot. Ho er ikkje rørt. Opne den nyaste versjonen av planen, eller hent fila frå reservekopi.
store-error-utf16 = «{ $file }» er tekst i kodinga UTF-16, men ein plan er i UTF-8. Fila er urørt. Lagre ho som UTF-8 i eit tekstprogram og opne ho på nytt.
store-error-binary = «{ $file }» er ikkje tekst, men eit program, eit bilete eller noko anna. Fila er urørt. Vel ein plan (.ron), eller ta inn ein tabell.
store-error-not-utf8 = Linje { $line } i «{ $file }» er ikkje UTF-8, truleg { $encoding }. Fila er urørt. Lagre ho som UTF-8 i eit tekstprogram og opne ho på nytt.
store-error-conflict = Linje { $line } i «{ $file }» har merke frå eit versjonsprogram: to utgåver er blanda. Fila er urørt. Opne utgåvene kvar for seg.
store-error-changed = «{ $file }» er endra av nokon andre. Ho er ikkje skriven over. Køyr kommandoen ein gong til.
store-error-no-plan = «{ $file }» er ikkje ein plan. Fila er urørt. Vel ein plan (.ron), eller ta inn fila som tabell.
store-error-cut-off = «{ $file }» sluttar for tidleg: ein del av planen manglar. Fila er urørt. Opne den nyaste versjonen av planen, eller hent fila frå reservekopi.
store-error-newer = «{ $file }» er laga med ei nyare utgåve av Planverksted (filformat { $version }). Fila er urørt. Oppdater Planverksted og opne ho på nytt.
store-error-broken = Linje { $line }, teikn { $column } i «{ $file }» lèt seg ikkje lese: her skal det stå { $expected }, men det står { $found }. Fila er urørt. Rett linja i eit tekstprogram, eller opne ei anna utgåve av planen.
store-error-broken-at = Linje { $line }, teikn { $column } i «{ $file }» lèt seg ikkje lese. Det gjeld { $place }: her skal det stå { $expected }, men det står { $found }. Fila er urørt. Rett linja i eit tekstprogram, eller opne ei anna utgåve av planen.
store-error-exists = «{ $file }» finst frå før og er ikkje skriven over. Vel eit anna namn.
store-error-unkept = Det som står i «{ $file }», kunne ikkje takast vare på som ein versjon, og fila er difor ikkje skriven over. Vel eit anna namn, eller rydd plass på disken.
store-error-busy = Eit anna program skriv «{ $file }» akkurat no. Fila er urørt herfrå. Prøv igjen.
store-error-no-longer-a-file = «{ $file }» er ikkje ei fil lenger, men ei mappe, eit røyr eller ei eining. Ingenting er skrive. Lagre ein annan stad.
store-error-nobody-reads = «{ $file }» er eit røyr (FIFO) som ingen les frå. Ingenting er skrive. Start programmet som skal lese, først, eller vel ei fil.
store-error-bad-name = «{ $file }» kan ikkje vere namnet på ei fil. Ingenting er skrive. Vel eit kortare namn utan uvanlege teikn.
store-error-full = Det er ikkje plass på disken til «{ $file }». Låg det ei fil der, er ho urørt. Rydd plass, eller lagre ein annan stad.
store-error-unfaithful = Det som vart lese tilbake frå disken, var ikkje det som skulle stå i «{ $file }». Låg det ei fil der, er ho urørt. Lagre ein annan stad, og få disken undersøkt.
store-error-no-folder = Mappa som «{ $file }» skulle liggje i, finst ikkje. Ingenting er skrive. Lag mappa, eller vel ei anna.
store-error-write-forbidden = Du har ikkje lov til å skrive «{ $file }». Låg det ei fil der, er ho urørt. Lagre ein annan stad.
store-error-unwritable = Maskina klarte ikkje å skrive «{ $file }» (systemfeil { $detail }). Låg det ei fil der, er ho urørt. Prøv igjen, eller lagre ein annan stad.
store-expected-closing = { $bracket }, som avsluttar det som er byrja
store-expected-colon = eit kolon
store-expected-comma = eit komma
store-expected-end = slutten på planen
store-expected-escape = to omvende skråstrekar der éin er meint
store-expected-flag = true eller false
store-expected-format = filformatet, for det er det første i ein plan
store-expected-id = eit nummer på ti bokstavar og siffer
store-expected-integer = eit heilt tal
store-expected-list = ei liste i hakeparentesar, [ ]
store-expected-name = namnet på eit felt
store-expected-number = eit tal
store-expected-other = noko anna
store-expected-plan-number = eit tal som ikkje er større enn planen reknar med
store-expected-row = ei rad i vanlege parentesar, ( )
store-expected-text = ein tekst i rette hermeteikn
store-expected-values = opplysningar i krøllparentesar, {"{"} {"}"}
store-field-id = nummer
store-found-end = ingenting
store-place-field = { $place }, feltet «{ $field }»
store-place-record = { $kind } { $name }
store-remark-journal = { $count ->
    [one] Éin stad i loggen over kva som er gjort, let seg ikkje lese og er hoppa over. Planen er heil.
   *[other] { $count } stader i loggen over kva som er gjort, let seg ikkje lese og er hoppa over. Planen er heil.
}
store-remark-overwritten = Eit anna program skreiv «{ $file }» i same augeblinken som planen vart lagra. Det som det programmet skreiv, er teke vare på som ein versjon.
store-remark-replaced = Planen som stod i «{ $file }», er teken vare på blant versjonane av den planen.
store-remark-lost-owner = «{ $file }» er lagra, men fila står no i ditt namn, for du har ikkje lov til å skrive ho i namnet til eigaren.
store-remark-lost-group = «{ $file }» er lagra, men gruppa som hadde tilgang, har mista han. Gje henne tilgang igjen i eigenskapane til fila.
store-remark-lost-attributes = «{ $file }» er lagra, men tilgangslista eller merka som andre program hadde sett, kunne ikkje følgje med. Sjå etter i eigenskapane til fila kven som kan opne ho.
store-remark-newer-minor = Ei nyare utgåve av Planverksted har skrive fila. Ho kan lesast, men ikkje lagrast over.
store-remark-put-back = { $count ->
    [one] Éi endring som ikkje kom i fila før programmet stoppa, er lagd tilbake.
   *[other] { $count } endringar som ikkje kom i fila før programmet stoppa, er lagde tilbake.
}
store-remark-unknown-table = Fila har ein del som heiter «{ $name }», som denne utgåva ikkje kjenner. Han er teken vare på.
store-remark-kept-field = { $place }: noko under «{ $field }» passar ikkje der og er teke vare på som det stod.
store-remark-unknown-field = { $place }: feltet «{ $field }» er ikkje kjent og er teke vare på som det stod.
store-remark-unknown-choice = { $place }: «{ $text }» er ikkje eit kjent val for «{ $field }». Ordet er teke vare på.
store-remark-odd-value = { $place }: «{ $text }» passar ikkje i feltet «{ $field }». Teksten er teken vare på.
store-remark-rounded = { $place }: { $text } i «{ $field }» har fleire desimalar enn planen reknar med, og vart lese som { $number }.
store-remark-line-break = { $place }: eit linjeskift i «{ $field }» er vorte til eit mellomrom.
store-remark-twice = { $place }: «{ $text }» står to gonger i «{ $field }». Den første gjeld.
store-remark-duplicate-id = { $place }: to rader har same nummer ({ $given }). Begge er med; den siste har fått nytt nummer { $id }.
store-remark-no-id = { $place }: rada mangla nummer og har fått { $id }.
store-remark-odd-year = { $place }: «{ $text }» under «{ $field }» er neppe eit årstal. Det er lese som det står.
store-remark-zeros = { $place }: «{ $field }» har nullar inni teksten, som etter eit straumbrot. Teksten er lesen som han står.
store-remark-odd-id = { $place }: «{ $text }» er ikkje eit gyldig nummer. Rada får eit nytt.
store-remark-more = Og { $count } ting til å sjå på, av dei same slaga.
store-lost-line = Linje { $line }: { $text }
store-lost-plan = { $count ->
    [one] Her byrjar ein annan plan, med éi rad. Han er ikkje med i den nye planen. Flytt han til ei eiga fil om han trengst.
   *[other] Her byrjar ein annan plan, med { $count } rader. Han er ikkje med i den nye planen. Flytt han til ei eiga fil om han trengst.
}
store-lost-section = Delen «{ $name }» lèt seg ikkje lese og er utelaten.
store-lost-value = { $place }: innhaldet lèt seg ikkje lese og er teke vare på som tekst ved rada: { $text }
store-lost-record = { $place }: rada lèt seg ikkje lese og er utelaten: { $text }
store-lost-end = { $place }: teksten sluttar for tidleg. Det som finst av han, er i den nye planen.
store-lost-encoding = Fila er tekst i kodinga { $name } og er lesen slik.
store-lost-bytes = Nokre teikn er ikkje bokstavar. Kvart av dei er vorte til �.
store-lost-zeros = Fila har nullar her, som etter eit straumbrot. Dei er utelatne.
store-lost-circle = { $place }: rada låg under seg sjølv i ein ring. Ho står no øvst.
store-lost-conflict-both = Her står to versjonar i fila. Begge er i den nye planen; der dei er usamde, gjeld den første, og den andre er teken vare på ved rada.
store-lost-conflict-first = Her står to versjonar i fila. Berre den første er i den nye planen.
version-named = Namngjeven
version-odd = Slik fila var då ho vart opna med noko uvanleg i
version-differs = Sidan då: { $changed } endra{ $new ->
    [0] { "" }
   *[other] , { $new } nye
}{ $gone ->
    [0] { "" }
   *[other] , { $gone } sletta
}
version-outside = Før endringar frå nokon andre
version-recovery = Kopi av det som ikkje kom i fila
version-restored = Før de gjekk tilbake til ein versjon
version-same = Ingenting er endra sidan då
version-size = { $kilobytes } kB
version-unreadable = Kan ikkje lesast
version-work = Undervegs i arbeidet

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
read-not-a-clock = «{ $text }» er ikkje eit klokkeslett. Skriv til dømes 9, 09.00 eller 0900.

## Things to look at
find-away-from-severe = Tiltaket tek { $fte } årsverk frå «{ $group }» i { $year }, medan andre får meir
find-away-from-severe-why = Dei som har det vanskelegast, mistar lett hjelp når noko nytt skal byggjast opp
find-both = { $what }. { $why }.
find-dangling-link = Feltet «{ $field }» viser til noko som ikkje finst i planen
find-dangling-link-why = Det som manglar, kjem ikkje med i dokumentet
find-e-mail = Teksten har noko som ser ut som ei e-postadresse
find-e-mail-why = Planen blir offentleg, og adressa til ein enkelt person skal ikkje stå i han
find-heard-too-late = Ingen er høyrde før det første nye tiltaket byrjar, { $first }
find-heard-too-late-why = Dei som skal bruke tilboda, skal vere med medan det enno er noko å påverke
find-identity-number = Teksten har noko som ser ut som eit fødselsnummer
find-identity-number-why = Ein plan skal aldri seie noko om ein enkelt person
find-lead-not-accepted = { $lead } har ikkje sagt ja til ansvaret
find-lead-not-accepted-why = Den som skal leie tiltaket, bør vite om det og ha sagt ja før planen blir vedteken
find-merge-question = { $record }: { $field } er ikkje avgjort etter ei samanslåing
find-merge-question-deleted = { $record }: det er ikkje avgjort etter ei samanslåing om rada skal bort
find-merge-question-why = Fleire har skrive ulikt, og éin av dei gjeld utan at nokon har valt
find-no-date = Det er ikkje sagt kva dag eller kva år dette er frå
find-no-lead = Tiltaket har inga ansvarleg eining
find-no-lead-why = Eit tiltak som ingen har ansvaret for, blir sjeldan gjennomført
find-no-money = Det er ikkje sagt kva { $fte } årsverk i { $year } kostar
find-no-money-why = Årsverk kostar pengar; skriv 0 og kvar dei blir tekne frå om ramma ikkje skal aukast
find-no-period = Det er ikkje sagt når tiltaket skal gjennomførast
find-no-period-why = Utan tid kjem tiltaket verken inn i tidslinja eller i økonomiplanen
find-no-place = Tiltaket høyrer ikkje til nokon strategi, noko mål eller nokon utfordring
find-no-place-why = Dei som les planen, skal kunne sjå kvifor tiltaket er med
find-no-ranks = Gruppa har ikkje bestemt kva tenester som skal gå føre andre
find-no-running-cost = Det er ikkje sagt kva investeringa i { $year } kostar å drive
find-no-running-cost-why = Det som blir bygt eller kjøpt, kostar som regel noko kvart år; skriv 0 om det ikkje gjer det
find-no-source = Det er ikkje sagt kvar dette kjem frå
find-no-source-or-date = Det er ikkje sagt kvar dette kjem frå, eller når det er frå
find-no-source-why = Dei som les planen, skal kunne sjå kven som har funne ut dette, og kor gammalt det er
find-not-assessed = Ikkje vurdert: nivået «{ $level }» og { $more } til
find-not-assessed-one = Ikkje vurdert: nivået «{ $level }»
find-not-assessed-why = Først når gruppa har sagt korleis målgruppa er dekt på kvart nivå, ser alle kvar det er hol
find-odd-date = Årstalet { $year } ser ut som ein skrivefeil
find-odd-date-why = Tidslinje og tabellar tek berre med år mellom 1900 og 2200 på ein god måte
find-only-conversations = Målgruppa har berre tilbod om samtalar
find-only-conversations-at-all = Alle tenestene gir samtalar, og ingen gir noko anna
find-only-conversations-why = Kurs, grupper, sjølvhjelp og møteplassar når fleire og passar for andre enn dei som vil snakke
find-outside-period = Perioden til tiltaket, { $period }, går utanfor perioden til planen, { $plan }
find-outside-period-why = Planen kan berre love noko for dei åra han gjeld
find-owner-circle = Denne er lagd under noko som sjølv er lagt under denne
find-owner-circle-why = Rekkjefølgje og nummer blir tilfeldige når to er lagde under kvarandre
find-period-backwards = Perioden { $period } sluttar før han byrjar
find-period-backwards-why = Tidslinje og summar blir feil når byrjing og slutt er bytte om
find-phone-number = Teksten har noko som ser ut som eit telefonnummer
find-phone-number-why = Planen blir offentleg, og nummeret til ein enkelt person skal ikkje stå i han
find-rank-not-decided = Det er ikkje bestemt kvar tenesta står blant dei andre
find-rank-not-decided-why = Når pengane ikkje strekk til, må dei som styrer vite kva som skal skjermast
find-requirement-guide = «Skal (rettleiar)» er ikkje oppfylt, og kravet har ikkje noko tiltak
find-requirement-law = Lovkravet er ikkje oppfylt, og det har ikkje noko tiltak
find-requirement-unmet-why = Eit krav som ikkje er oppfylt, bør få eit tiltak, eller planen bør seie kvifor det må vente
find-short-consultation = Høyringa varer i { $days } dagar
find-short-consultation-why = Ein kommunedelplan skal vere på høyring i minst seks veker etter plan- og bygningslova § 11-14
find-small-count = Talet { $count } gjeld færre enn fem personar
find-small-count-why = I ein liten kommune kan andre kjenne att dei det gjeld
find-staffing-sums = «{ $first }» gir { $a } årsverk, medan «{ $second }» gir { $b }
find-staffing-sums-why = Dei same årsverka skal gi same sum same korleis dei blir delte inn
find-amounts-outside-period = Det er ført beløp i { $year }, men tiltaket har perioden { $period }
find-amounts-outside-period-why = Pengar og årsverk utanfor perioden er med i summane utan at noko skal gjerast då
find-breakdown-without-sum = Årsverka er delte opp, men summen står ikkje
find-breakdown-without-sum-why = Utan ein sum kan ingen sjå om delane er alle
find-grant-ends = Tilskotet varer til og med { $year }, men tiltaket varer lenger
find-grant-ends-why = Nokon må betale når tilskotet er slutt; skriv kven
find-open-end = Det er sagt når tiltaket byrjar, men ikkje når det er ferdig
find-open-end-why = På tidslinja ser det ut som om tiltaket sluttar med ein gong
find-staffing-wanted = Det er ønskt { $wanted } årsverk meir enn i dag, medan tiltaka gir { $given }
find-staffing-wanted-why = Det same skal ikkje vere to tal i same plan
find-draft-words = Det står «{ $words }», men planen er vedteken
find-draft-words-why = Ein vedteken plan skal ikkje omtale seg sjølv som eit forslag
find-waiting-differs = Ventetida er «{ $first }», men { $second } i «{ $title }»
find-waiting-differs-why = Det same skal ikkje vere to tal i same plan
mend-open-end = La det vere løpande
mend-sum = Skriv summen { $sum }
find-words-about-people = Ordet «{ $word }» kan bytast med «{ $better }»
find-words-about-people-why = Mange vil ikkje lenger bli kalla det gamle ordet
mend-clear-link = ta bort lenkja
mend-lift = legg han øvst
mend-make-measure = lag eit tiltak av kravet
mend-period = set perioden til { $period }
mend-turn-period = byt om byrjing og slutt
mend-word = skriv «{ $better }»
mend-words = byt ord om menneske
severity-error = Må rettast
severity-note = Verd ein tanke
severity-warning = Bør rettast

## Taking in tables
import-label = Ta inn { $source }
import-error-empty = Fila er tom. Vel fila som har tabellen, eller lagre henne på nytt frå reknearket
import-error-too-large = Fila er større enn 50 MB. Del ho opp
import-error-damaged = Reknearket er skadd eller ikkje heilt. Opne det i Excel eller LibreOffice, lagre det på nytt og prøv igjen. Fila er ikkje rørt
import-error-inflated = Reknearket er mykje større enn det ser ut til: meir enn 64 MB når det er pakka ut. Det er ikkje lese, og fila er ikkje rørt. Kopier arket med tiltaka til ei ny arbeidsbok og prøv igjen
import-error-locked = Fila er verna med passord. Opne henne, lagre henne utan passord og prøv igjen. Fila er ikkje rørt
import-error-old-excel = Fila er ei gammal Excel-fil (.xls). Opne henne i Excel eller LibreOffice, lagre henne som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-binary-excel = Fila er ei binær Excel-fil (.xlsb). Opne henne i Excel eller LibreOffice, lagre henne som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-document = Fila er eit dokument eller ein pakke, ikkje eit rekneark. Vel ei fil av typen .xlsx, .ods eller .csv. Fila er ikkje rørt
import-error-markup = Fila er ei nettside utan tabell eller annan XML, ikkje eit rekneark. Opne henne i Excel eller LibreOffice, lagre henne som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-web-archive = Fila er eit nettarkiv (MHTML), ikkje eit rekneark. Opne henne i Excel eller LibreOffice, lagre henne som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-rich-text = Fila er eit tekstdokument (RTF), ikkje eit rekneark. Kopier tabellen i det til eit rekneark, lagre det som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-sylk = Fila er eit rekneark i det gamle formatet SYLK. Opne henne i Excel eller LibreOffice, lagre henne som .xlsx og prøv igjen. Fila er ikkje rørt
import-error-own-plan = Fila er ein plan frå dette programmet, ikkje ein tabell. Opne henne som plan. Fila er ikkje rørt
import-error-sheet = Arbeidsboka har ikkje noko ark «{ $sheet }». Ho har { $known }
import-error-no-sheets = Fila er éin tabell utan ark, så «{ $sheet }» finst ikkje i henne
import-error-not-text = Fila er verken eit rekneark eller ein tabell i tekst. Vel ei fil av typen .xlsx, .ods eller .csv. Fila er ikkje rørt
import-error-column = Tabellen har ingen kolonne «{ $column }». Han har { $known }
import-error-field = Det finst ikkje noko felt «{ $field }». Vel mellom { $known }. Eit år blir skrive bak: operating:2027
import-field-title = Tiltak
import-field-text = Skildring
import-field-target-group = Målgruppe
import-field-level = Innsatsnivå
import-field-challenge = Utfordring
import-field-main-goal = Hovudmål
import-field-goal = Mål
import-field-strategy = Strategi
import-field-lead = Ansvarleg
import-field-lead-role = Rolle hos ansvarleg
import-field-contributors = Samarbeidspartnarar
import-field-area = Rammeområde
import-field-start = Oppstart
import-field-end = Frist
import-field-period = Tidsrom
import-field-operating = Beløp til drift
import-field-investment = Beløp til investering
import-field-fte = Årsverk
import-field-in-year = { $field } { $year }
import-field-total = Sum (berre kontroll)
import-field-funding = Finansiering
import-field-indicator = Indikator
import-field-status = Status
import-field-priority = Prioritet
import-field-priority-reason = Grunngiving for prioritet
import-field-bottleneck = Flaskehals
import-field-case-number = Saksnummer
import-field-statutory-basis = Lovheimel
import-field-change = Nytt eller vidareført
import-field-help = Kva slags hjelp
import-field-note = Internt notat
import-field-skip = Ta ikkje med
import-judged-measure = Tiltak
import-judged-heading = Overskrift
import-judged-sum = Sum
import-judged-frame = Ramme
import-judged-aside = Blir ikkje teken inn
import-makes-nothing = Blir ikkje til noko
import-makes-goal = Blir eit mål
import-makes-sub-goal = Blir eit delmål
import-makes-strategy = Blir ein strategi
import-makes-challenge = Blir ei utfordring
import-spread-evenly = Likt fordelt på åra
import-spread-every-year = Heile beløpet kvart år
import-spread-first-year = Alt det fyrste året
import-unit-kroner = Kroner
import-unit-thousand = 1000 kroner
import-unit-million = Millionar kroner
import-reason-measure = Rada seier kva som skal gjerast
import-reason-group-word = «{ $text }» innleier ei gruppe
import-reason-lonely = Rada har berre éin tekst og står over rader som seier meir
import-reason-repeated = Rada gjentek kolonneoverskriftene
import-reason-sum-word = «{ $text }» tyder ein sum
import-reason-sum-over = Rada er summen av dei { $count } radene under
import-reason-frame-word = «{ $text }» høyrer til budsjettramma
import-reason-numbered = Radene under er nummererte som delar av { $number }
import-reason-group-cell = «{ $text }» gjeld radene under
import-reason-of-which = Rada er ein del av rada over, og ville vorte teld to gonger
import-reason-derived = «{ $text }» er rekna ut av andre rader
import-reason-column-numbers = Rada nummererer kolonnane
import-reason-hints = Rada forklarer kva som skal stå i kolonnane
import-reason-beneath = Rada står for seg sjølv under tabellen
import-reason-total = Rada er summen av dei { $count } tiltaka før ho
import-reason-footnote = Rada er ein fotnote
import-reason-no-title = Rada har ingen tekst
import-reason-kind = Tabellen seier at rada er «{ $kind }»
import-reason-person = Vald av deg
import-remark-identity = Ser ut som eit fødselsnummer. Planen skal ikkje innehalde opplysningar om enkeltpersonar
import-remark-no-unit = Tabellen seier ikkje kva beløpa er oppgjevne i. Dei er lesne som kroner
import-remark-no-headings = Fann ingen kolonneoverskrifter. Kolonnane er tolka etter innhaldet
import-remark-no-rows = Tabellen har ingen rader under overskriftene
import-remark-damaged = Nokre teikn i fila er skadde og viste som �
import-remark-damaged-bytes = Nokre teikn i fila er i ei anna koding enn resten og kan ha vorte feil. Sjå etter om æ, ø og å er rette
import-remark-encoding = Fila er tekst i kodinga { $name } og er lesen slik. Sjå etter om æ, ø og å er rette
import-remark-quote = Eit hermeteikn er opna og aldri lukka. Det er lese som tekst
import-remark-frames = Rader som høyrer til budsjettramma, er ikkje tekne inn: { $rows }
import-remark-sum = Trykt sum er { $printed }, men delane gir { $parts }
import-remark-aside = Ikkje teke inn: { $text }
import-remark-title-line = Linja over tabellen er ikkje teken inn: { $text }
import-remark-known-measure = Planen har alt eit tiltak som heiter «{ $title }»
import-remark-ditto = Viser til rad { $above }
import-remark-untitled = Rada har ikkje noko i tittelkolonnen. Tittelen er vorten «{ $title }»
import-remark-no-column = Cella «{ $cell }» står utanfor kolonnane. Ho er lagd i det interne notatet
import-remark-ongoing = «{ $cell }» er lese som løpande. Teksten ligg i det interne notatet
import-remark-backwards = Perioden { $period } sluttar før han byrjar
import-remark-no-lead = Ingen ansvarleg: «{ $cell }»
import-remark-everyone = «{ $cell }» er inga eining. Det er lagt inn som rolle
import-remark-several-leads = Fleire ansvarlege: { $lead } er ansvarleg, dei andre deltek
import-remark-level-alone = Nivået «{ $cell }» har inga målgruppe. Det er lagt i det interne notatet
import-remark-out-of-scope = Rada seier at ho ligg utanfor planen
import-remark-choice = «{ $cell }» er ikkje mellom vala. Det er lagt i det interne notatet
import-remark-amount-rest = Forstod ikkje alt i «{ $cell }»: { $rest }. Cella ligg i det interne notatet
import-remark-approximate = Omtrentleg beløp: «{ $cell }»
import-remark-unknown-amount = Beløpet er ikkje kjent: «{ $cell }»
import-remark-rounded = «{ $text }» har fleire desimalar enn planen reknar med. Det er lese som { $number }
import-remark-several-amounts = Cella har { $count } beløp. Dei er lagde saman år for år: «{ $cell }»
import-remark-no-year = { $amount } kroner har ikkje noko år. Beløpet ligg i det interne notatet
import-remark-shares = { $amount } kroner er delte etter delane i cella. Utan år: { $rest } kroner
import-remark-one-year = { $amount } kroner er lagde i { $year }, etter perioden
import-remark-first-year = { $amount } kroner er lagde i det fyrste året, { $year }
import-remark-every-year = { $amount } kroner er lagde i kvart år, { $years }
import-remark-spread = { $amount } kroner er fordelte likt på { $years }
import-remark-fte-no-year = { $fte } årsverk har ikkje noko år. Dei ligg i det interne notatet
import-remark-fte-by-money = Årsverk utan år er lagde i kvart år som har beløp i same rad
import-remark-filled-down = Tomme celler er lesne som cella over. Rader: { $rows }
import-remark-monthly = Beløp per månad er rekna tolv gonger: «{ $cell }»
import-remark-several-measures = Cella ser ut som { $count } tiltak. Dei er tekne inn som eitt
import-remark-added-columns = Kolonnar for same år er lagde saman: { $columns }
import-remark-stored-day = «{ $cell }» er lese som dagen { $day }, slik rekneark lagrar datoar
import-remark-senders = Kolonnane om dei som svara, er ikkje tekne inn: { $columns }
import-remark-month-first = Datoane i kolonnen er lesne med månaden først, for nokre av dei kan ikkje lesast på annan måte: «{ $cell }» er { $day }
import-remark-day-order = «{ $cell }» kan lesast med dagen eller månaden først, og kolonnen har datoar av begge slag. Berre året er teke inn
import-remark-turned = Tabellen ligg på sida, med overskriftene under kvarandre. Kvar kolonne er lesen som ei rad, og radnummera tel kolonnane: 2 er kolonne B
import-remark-comment = Merknad i cella: «{ $text }»
import-remark-comments-more = Fleire merknader i celler er ikkje viste: { $count }
import-remark-struck = Gjennomstroken tekst gjeld ikkje og er ikkje teken inn: «{ $text }»
import-remark-struck-more = Fleire celler er gjennomstrokne og ikkje tekne inn: { $count }
import-remark-cards = Tiltaka står som kort under kvarandre. Kvart kort er lese som ei rad, og radnumra er den første linja til kortet
import-remark-joined = Rada har fleire celler enn tabellen har overskrifter. Namnet er lese som «{ $name }», for då passar resten
import-remark-surplus = Rada har fleire celler enn tabellen har overskrifter, og det er ikkje sikkert kvar beløpa høyrer til. Dei ligg i det interne notatet: { $cells }
import-remark-lonely = «{ $text }» er lese som overskrift, ikkje som tiltak
import-remark-heading-amounts = Beløp i ei overskrift er ikkje tekne inn: { $text }
import-remark-no-title-column = Ingen kolonne seier kva som skal gjerast. Vel kva for ein som er tiltaka
import-remark-fte-spread = { $fte } årsverk er lagde i kvart år, { $years }
import-remark-in-sheet = Arket «{ $sheet }». { $text }
import-remark-cut-rows = Tabellen går til rad { $last }, og det er meir enn det som blir lese på éin gong: høgst { $rows } rader, { $cells } celler og { $text } MB tekst. Frå og med rad { $row } er han ikkje lesen. Slett rader som ikkje trengst, eller del tabellen i fleire filer. Fila er ikkje rørt
import-remark-cut-columns = Tabellen har kolonnar etter { $column } som ikkje er lesne: høgst { $columns } kolonnar blir lesne. Slett eller flytt dei som ikkje trengst. Fila er ikkje rørt
import-remark-cut-cells = Nokre celler har meir tekst enn ei celle kan ha ({ $letters } teikn), og er korta av. Dei står i radene { $rows }. Manglar det eit hermeteikn der? Fila er ikkje rørt
import-remark-hidden-rows = Gøymde rader er tekne med: { $rows }
import-remark-hidden-columns = Gøymde kolonnar er tekne med: { $columns }
import-remark-cell-misnamed = Cella er kalla «{ $name }» i fila, og ei slik celle finst ikkje. Ho er lesen som { $cell }
import-remark-cell-outside = Cella { $cell } ligg utanfor arket og er ikkje lesen
import-remark-cell-error = Cella viser feilen { $error } og er lesen som tom
import-remark-uncalculated =
    { $count ->
        [one] Ein formel er ikkje rekna ut og er lesen som tom: { $cells }. Opne fila i Excel eller LibreOffice og lagre henne, så blir han med
       *[other] { $count } formlar er ikkje rekna ut og er lesne som tomme: { $cells }. Opne fila i Excel eller LibreOffice og lagre henne, så blir dei med
    }
import-remark-more-sheets =
    { $count ->
        [one] Arbeidsboka har eitt ark for mykje. Det siste er ikkje lese
       *[other] Arbeidsboka har { $count } ark for mykje. Dei siste er ikkje lesne
    }
import-remark-listed =
    { $count ->
        [one] Éi rad er teken inn som { $kind }
       *[other] { $count } rader er tekne inn som { $kind }
    }
import-left-chart = Arket er ikkje teke inn, for det er eit diagram utan celler
import-left-damaged = Arket er ikkje teke inn, for det manglar i fila eller er skadd. Dei andre arka er lesne
import-left-hidden = Arket er ikkje teke inn, for det er gøymt i arbeidsboka
import-left-words = Arket er ikkje teke inn, for det forklarer ord, og planen har inga ordliste
import-left-summary = Arket er ikkje teke inn, for det ser ut til å summere andre ark
import-left-choices = Arket er ikkje teke inn, for det ser ut til å halde vala til nedtrekkslister
import-left-no-measures = Arket er ikkje teke inn, for inga overskrift seier at radene er tiltak
import-left-repeats = Arket er ikkje teke inn, for dei fleste tiltaka står også i arket «{ $sheet }»
import-role-measures = tiltak
import-role-target-groups = målgrupper
import-role-organisations = einingar og aktørar
import-role-levels = nivå
import-role-challenges = utfordringar
import-role-goals = mål
import-role-strategies = strategiar
import-role-left = blir ikkje teke inn

## Documents
document-about =
    { $kind ->
        [guidelines] Om retningslinjene
        [investigation] Om utgreiinga
       *[other] Om planen
    }
document-about-what = Gjeld
document-agreements = Samarbeid og avtalar
document-aims = Utfordringar, mål og strategiar
document-all-groups = Alle målgruppene gjeld { $problem }.
document-all-measures = Alle tiltak
document-alternatives = Alternativ
document-anchoring = Forankring
document-adopted-by = Vedteken av { $body }
document-case = sak { $number }
document-council = kommunestyret
document-council-herad = heradsstyret
document-answered-by = Mål som svarer på utfordringa
document-boundaries = Grensegangar
document-boundary-clear = Ansvaret er avklart.
document-boundary-gap = Ikkje avklart: ingen har denne oppgåva i dag.
document-boundary-overlap = Ikkje avklart: begge har denne oppgåva i dag.
document-came = { $came } av { $all }
document-capacities = Plassar no og ønskt
document-categories = Kva slags hjelp målgruppene får
document-categories-table = Kva slags hjelp som finst for kvar målgruppe
document-challenges = Utfordringar
document-competence = Kompetanse
document-competence-table = Kva tenestene kan, og kva dei treng
document-consultation = Høyringsinnspel
document-consultation-table =
    { $kind ->
        [guidelines] Høyringsinnspel til retningslinjene, med vurdering
        [investigation] Høyringsinnspel til utgreiinga, med vurdering
       *[other] Høyringsinnspel til planen, med vurdering
    }
document-contents = Innhald
document-count = Talet på
document-counted = Kva
document-course = { $title }: målingar
document-coverage = Tilbodet i dag og kva som manglar
document-coverage-lacking = Her manglar det eit tilbod:
document-coverage-legend = Kvar rute seier først kor godt tilbodet til målgruppa er på nivået.
document-coverage-legend-elsewhere = «Ikkje aktuelt» tyder at målgruppa høyrer til på andre nivå.
document-coverage-legend-other = «Annan instans» tyder at andre enn kommunen har oppgåva.
document-coverage-legend-planned = Etter «Tiltak» står numra på tiltak som er føreslåtte.
document-coverage-legend-today = Etter «I dag» står tenester som finst no.
document-coverage-matrix = Dekning
document-coverage-not-assessed = Dette er ikkje vurdert enno:
document-coverage-not-begun = Det er ikkje vurdert kor godt tilbodet dekkjer behovet.
document-coverage-open = Utan nivå
document-coverage-partly = Her er tilbodet berre delvis dekkjande:
document-coverage-planned = Tiltak: { $what }
document-coverage-reasons = Kvifor dekninga er vurdert slik
document-coverage-table = Målgrupper og innsatsnivå: kva som blir dekt, av kva
document-coverage-today = I dag: { $what }
document-coverage-where = Målgruppe og nivå
document-coverage-changed-by = { $level } (tiltak { $measures })
document-criterion = Kriterium
document-date = Dato
document-decisions = Kva arbeidsgruppa kom fram til
document-economy = Økonomi
document-economy-dash = Ein strek betyr at ingenting er oppgitt.
document-economy-frame = Beløpa er endringar frå den vedtekne budsjettramma.
document-economy-frame-of = Ramma er { $frame }.
document-economy-overview = Sum av tiltaka per år
document-economy-whole = Beløpa er heile budsjettet for det tiltaket gjeld.
document-economy-by-goal = Pengar etter mål
document-economy-by-sector = Pengar etter kommunalområde
document-economy-new = Beløp utan oppgitt kjelde er rekna som nye pengar.
document-economy-no-goal = Utan mål
document-economy-no-sector = Utan ansvarleg
document-economy-undecided = Tiltak som ikkje er avgjorde, er ikkje med i nokon annan sum.
document-empty =
    { $kind ->
        [guidelines] Retningslinjene har ikkje fått innhald enno.
        [investigation] Utgreiinga har ikkje fått innhald enno.
       *[other] Planen har ikkje fått innhald enno.
    }
document-evidence-table = Tal og annan kunnskap med kjelder
document-figure = Figur
document-follow-up = Oppfølging
document-fte = Årsverk
document-funding = Kvar pengane kjem frå
document-funding-table = Finansiering etter kjelde
document-goals = Mål
document-guidance =
    { $kind ->
        [guidelines] Lover og rettleiarar retningslinjene byggjer på
        [investigation] Lover og rettleiarar utgreiinga byggjer på
       *[other] Lover og rettleiarar planen byggjer på
    }
document-guidance-dated = Tekstane er lesne på datoen i tabellen og kan vere endra sidan. Gjeldande lovtekst står på lovdata.no.
document-guidance-table = Lover, forskrifter, rettleiarar og tilskot
document-heard = Medverknad og høyring
document-indicators = Slik ser vi om det verkar
document-indicators-table = Indikatorar med utgangsverdi, siste måling og måltal
document-investment = Investering
document-involvement = Slik brukte vi innspela
document-involvement-table =
    { $kind ->
        [guidelines] Kven som er høyrt i arbeidet med retningslinjene, og kva det førte til
        [investigation] Kven som er høyrt i arbeidet med utgreiinga, og kva det førte til
       *[other] Kven som er høyrt i arbeidet med planen, og kva det førte til
    }
document-judged = Vurdering av alternativa
document-judged-scale = Tala går frå 1 til 5, der 5 er best. Teksten seier kvifor.
document-judged-table = Alternativa vurderte kriterium for kriterium
document-knowledge = Kunnskapsgrunnlag
document-kroner = kroner
document-languages = Samandrag på andre språk
document-latest = Siste måling
document-leads = Kven som leier og bidrar
document-leads-table = Einingar og aktørar med tiltak dei leier og bidrar til
document-led = Leier
document-letter = Bokstav
document-levels-table = Innsatsnivå
document-linked-plans = Andre planar
document-measures = Tiltak
document-change-new = Nytt tilbod
document-change-continued = Blir ført vidare som i dag
document-change-strengthened = Blir styrkt
document-change-changed = Blir endra
document-change-ended = Blir avslutta
document-change-to-be-assessed = Ikkje avgjort
document-assignment = Oppdrag utan eigne pengar
document-meetings = Samlingane til arbeidsgruppa
document-national = Talet er nasjonalt.
document-figure-of = Talet gjeld { $population }.
document-national-of = Talet er nasjonalt og gjeld { $population }.
document-needs = Utrekna behov
document-needs-table = Kva behovet er rekna ut frå
document-no-period = Utan fastsett tidspunkt i planperioden
document-no-title = (utan tittel)
document-not-accessible = Denne fila kunne ikkje gjerast universelt utforma. Be om ei anna utgåve dersom du treng det.
document-number = Nr.
document-of = av
document-ongoing = løpande
document-operating = Drift
document-other-measures = Andre tiltak
document-overarching = Dette er ein overordna strategi.
document-page = Side
document-parts = Delplanar
document-picture-elsewhere = Denne figuren blir vist i nyare program, til dømes Word frå 2016.
document-skip = Gå til innhaldet
document-present = Til stades
document-price-year = Dei er i { $year }-kroner.
document-process =
    { $kind ->
        [guidelines] Arbeidet med retningslinjene
        [investigation] Arbeidet med utgreiinga
       *[other] Arbeidet med planen
    }
document-publisher = { $name } kommune
document-publisher-herad = { $name } herad
document-questions = Spørsmål andre må avgjere
document-recommendation = Tilråding
document-recommended = Arbeidsgruppa rår til: { $names }
document-remaining = Dette står att
document-remaining-list = Utkastet seier ikkje noko om dette enno:
document-reporting = Rapportering
document-reporting-table = Kven som får vite korleis det går, og når
document-requirements = Krav til tenestene
document-requirements-table = Kva tenestene skal eller bør ha på plass, og korleis det står til
document-responsibility = Ansvar og grensegangar
document-revision = Evaluering og rullering
document-risks = Risiko
document-risks-table = Kva som kan gå gale, og kva kommunen gjer med det
document-scope-in =
    { $kind ->
        [guidelines] Retningslinjene omfattar
        [investigation] Utgreiinga omfattar
       *[other] Planen omfattar
    }
document-service-help = Kva tenesta gir
document-service-tasks = Kva tenestene har ansvar for
document-service-terms = Slik får ein hjelpa
document-services = Tenester i dag
document-services-table = Tenestene, kven som har dei, og korleis ein får hjelpa
document-services-coming = Tenester som er planlagde eller blir greidde ut
document-all-run-own = Kommunen driv alle tenestene sjølv.
document-all-run-intermunicipal = Alle tenestene blir drivne saman med andre kommunar.
document-all-bought-non-profit = Alle tenestene er kjøpte av ideelle aktørar.
document-all-bought-commercial = Alle tenestene er kjøpte av kommersielle aktørar.
document-source = Kjelde
document-staff-use = Kva årsverka går til
document-staffing = Årsverk og plassar
document-staffing-table = Årsverk no og ønskt
document-status = Status for tiltaka
document-status-at = Status for tiltaka, sist meldt { $date }
document-statutory = Dette er lovpålagt.
document-strategies = Strategiar
document-strengthened = Det kjem tiltak i
document-sum = Sum
document-table = Tabell
document-table-summary = { $rows ->
    [one] Éi rad med data. Kolonnar: { $columns }.
   *[other] { $rows } rader med data. Kolonnar: { $columns }.
}
document-takes-part = Bidrar til
document-target-groups = Målgrupper og innsatsnivå
document-target-groups-table =
    { $kind ->
        [guidelines] Kven retningslinjene gjeld
        [investigation] Kven utgreiinga gjeld
       *[other] Kven planen er for
    }
document-tasks = Avtalte oppgåver
document-thousand-kroner = 1000 kroner
document-without-amounts = Tiltak utan beløp
document-action-table = Tiltak med ansvarleg, tid og pengar
document-action-summary = Ei rad for kvart tiltak. Ei rad som går over heile breidda, seier kva mål radene under høyrer til.
document-money = Pengar
document-sources = Kjelder
document-acronyms = Forkortingar
document-acronyms-table = Forkortingar og kva dei tyder
document-acronym = Forkorting
document-acronym-meaning = Tyder
document-measure-heading = Tiltak { $name }
document-amount-in-year = { $years }: { $amount }
document-amount-each-year = { $years }: { $amount } kvart år
document-amount-investment = { $text } (investering)
document-amount-none = Utan eigne pengar
document-amount-unknown = Beløp er ikkje oppgitt
document-amount-no-cost = Ingen ekstra kostnad
document-amount-whole = Heile budsjettet { $text }
action-title = Handlingsdel: { $title }
action-money = Pengar til tiltaka
action-unfinanced = Ikkje finansiert
action-applied = { $amount } kroner er søkt om og ikkje innvilga.
action-applied-year = { $amount } kroner er søkt om for { $year } og ikkje innvilga.
action-statutory = Lovpålagde tiltak
action-investments = Investeringar
action-more-money = Investeringar og årsverk
glance-title = Planen kort fortald
glance-what = Kva kommunen vil oppnå
glance-why = Kvifor
glance-cost = Kva det kostar
glance-when = Når det skal skje
glance-more = … og { $count } til
glance-begin = { $count ->
    [one] { $year }: eitt tiltak tek til ({ $numbers })
   *[other] { $year }: { $count } tiltak tek til ({ $numbers })
}
glance-begin-open = { $count ->
    [one] Eitt tiltak er ikkje tidfesta ({ $numbers })
   *[other] { $count } tiltak er ikkje tidfesta ({ $numbers })
}
council-case-title = Saksframlegg: { $title }
council-case-number = Saksnummer
council-case-officer = Saksbehandlar
council-case-body = Blir avgjord av
council-case-not-stated = ikkje oppgitt
council-case-not-assessed = Ikkje vurdert.
council-case-recommendation = Tilråding
council-case-summary = Samandrag
council-case-background = Bakgrunn
council-case-process = Prosess og medverknad
council-case-consultation = Høyring
council-case-assessment = Vurdering
council-case-economy = Økonomiske konsekvensar
council-case-children = Konsekvensar for barn og unge
council-case-public-health = Konsekvensar for folkehelsa
council-case-equality = Konsekvensar for likestilling
council-case-alternatives = Alternativ
council-case-annexes = Vedlegg
council-case-statements = Høyringsinnspel som er komne inn
council-case-adopted = Planen er vedteken.
council-case-decide-plan = { $body } vedtek «{ $title }».
council-case-decide-investigation = { $body } tek «{ $title }» til orientering.
council-case-decide-alternative = { $body } legg dette alternativet til grunn for det vidare arbeidet: { $names }.
council-case-decide-money = Beløpa i planen blir vurderte i arbeidet med økonomiplanen og årsbudsjettet.
council-case-decide-report = Det blir rapportert slik: { $what }.
council-case-decide-revision = Planen blir rullert { $when }.
council-case-challenges = Planen svarer på desse utfordringane:
council-case-goals = Måla er desse:
council-case-measures = { $count ->
    [one] Planen har eitt tiltak for å nå måla.
   *[other] Planen har { $count } tiltak for å nå måla.
}
council-case-risks = Dette kan gå gale:
council-case-questions = Dette må andre avgjere:
responses-title = Slik brukte vi innspela: { $title }
responses-count = { $count ->
    [one] Det er kome inn eitt høyringsinnspel. { $answered } er svara på her.
   *[other] Det er kome inn { $count } høyringsinnspel. { $answered } av dei er svara på her.
}
responses-along-the-way = Innspel undervegs i arbeidet
report-title = Rapport for { $year }: { $title }
report-state = Kor langt tiltaka er komne
report-none-begun = { $count ->
    [one] Det eine tiltaket i planen er ikkje starta.
   *[other] Ingen av dei { $count } tiltaka i planen er starta.
}
report-late = Tiltak som skulle ha vore ferdige
report-late-measure = { $name } skulle ha vore gjennomført { $period }.
report-measures = Status for kvart tiltak
short-title = Kort versjon: { $title }
short-why = Det vi vil gjere noko med
short-what = Det vi vil oppnå, og det vi skal gjere
short-cost = Nye pengar som trengst
short-year = { $year }: { $parts }
short-amount = { $amount } kroner til { $kind }
short-indicator = { $title }: målet er { $target }.
short-indicator-by = { $title }: målet er { $target } innan { $by }.
short-indicator-from = { $title }: frå { $baseline } til { $target }.
short-indicator-from-by = { $title }: frå { $baseline } til { $target } innan { $by }.
short-more = Vil du vite meir?
short-whole-plan = Alle tiltaka, tala og vurderingane står i planen.
short-contact = Spør { $contact }.
consultation-title = Høyringsutkast: { $title }
consultation-how = Slik svarer du på høyringa
consultation-asked = Alle som planen vedkjem, kan seie kva dei meiner. Svara blir lesne av arbeidsgruppa, og planen seier kva dei førte til.
consultation-deadline = Fristen er { $date }.
consultation-address = Send svaret til { $address }.
consultation-numbers = Avsnitta er nummererte. Skriv nummeret på avsnittet du meiner noko om, i skjemaet bakarst.
consultation-questions = Dette vil vi gjerne vite
consultation-question-challenges = Er det desse utfordringane som betyr mest?
consultation-question-goals = Er måla dei rette?
consultation-question-measures = Vil tiltaka verke for dei dei er laga for?
consultation-question-order = Kva bør kome først, og kva kan vente?
consultation-question-missing = Kva manglar i planen?
consultation-form = Skjema for svar
consultation-form-place = Avsnitt
consultation-form-statement = Kva du meiner
consultation-form-proposal = Kva du foreslår
consultation-form-sender = Skriv kven svaret er frå, og når det er sendt. Ikkje skriv noko om enkeltpersonar.
document-timeline = Framdrift
document-timeline-alt = Tidslinje med ein stolpe for kvart tiltak.
document-timeline-caption = Når tiltaka blir gjennomførte
document-timeline-part = Når tiltaka blir gjennomførte, del { $part } av { $parts }
document-today = I dag
document-unanswered = Ansvarleg har ikkje svart ja enno
document-unsolved = Arbeidsgruppa har ikkje funne ei løysing på dette.
document-untitled =
    { $kind ->
        [guidelines] Retningslinjer utan tittel
        [investigation] Utgreiing utan tittel
       *[other] Plan utan tittel
    }
document-when = Når
document-who = Eining eller aktør
document-who-and-how = Kven og korleis
document-with = Med i gruppa
document-working-group = Arbeidsgruppa
export-error-packing = Fila kunne ikkje pakkast: { $reason }
export-error-typesetting = Dokumentet kunne ikkje setjast opp: { $reason }
export-remark-cut = { $count ->
    [one] Ein tekst i dokumentet er lengre enn { $characters } teikn og er korta av. Heile teksten står i planen.
   *[other] { $count } tekstar i dokumentet er lengre enn { $characters } teikn og er korta av. Heile tekstane står i planen.
}
export-remark-dropped = { $count ->
    [one] Eitt usynleg teikn som ikkje kan stå i eit dokument, er utelate: { $characters }
   *[other] { $count } usynlege teikn som ikkje kan stå i eit dokument, er utelatne: { $characters }
}
export-remark-not-accessible = Fila er ikkje universelt utforma, og det står på tittelsida. Grunnen er: { $reason }
export-remark-pictures = Dokumentet har { $count } figurar. Word frå 2016 og nyare program viser dei; i eldre program står det ei tilvising i staden.
export-remark-replaced = { $count ->
    [one] Eitt teikn som skriftene ikkje har, er bytt ut med �: { $characters }
   *[other] { $count } teikn som skriftene ikkje har, er bytte ut med �: { $characters }
}

## Window
ui-about-plan = Planen
ui-accept-export = Eksporter hit
ui-accept-open = Opne
ui-alternative = { $title }
ui-alternative-recommended = { $title } (tilrådd)
ui-alternatives-compared = Alternativa side om side
ui-accept-save = Lagre
ui-accept-take-in = Ta inn
ui-all-saved = Alt er lagra alt
ui-amounts-fte = Årsverk
ui-amounts-investment = Investering, 1000 kr
ui-amounts-operating = Drift, 1000 kr, endring frå vedteken ramme
ui-amounts-operating-part = Drift, 1000 kr
ui-amounts-operating-whole = Drift, 1000 kr, heile budsjettet
ui-economy-unit = Drift og investering står i 1000 kr.
ui-economy-amounts = Beløp
ui-economy-needs = Kven det er for
ui-economy-needs-note = Kvart tiltak er rekna éin gong, under dei alvorlegaste vanskane blant målgruppene det når. Det som ikkje er avgjort, og det som blir avslutta eller flytta, er ikkje med.
ui-economy-needs-none = Ingen tiltak har beløp enno. Skriv dei inn under «Beløp».
ui-economy-chart-fte = Årsverk etter kven dei er for
ui-economy-chart-operating = Drift i 1000 kr etter kven ho er for
ui-economy-chart-investment = Investering i 1000 kr etter kven ho er for
ui-economy-year = År
ui-economy-part = { $heading }, { $year }: { $amount }
ui-economy-all = I alt
ui-source-own-words = Med eigne ord
ui-source-split = Beløpa er delte på fleire kjelder. Dei blir endra under «Finansiering» i «Meir i planen».
ui-appearance = Utsjånad
ui-ask-export = Vel mappe for dokumentet
ui-ask-open = Opne ein plan
ui-ask-save = Lagre planen
ui-ask-take-in = Ta inn ein tabell
ui-cancel = Avbryt
ui-column-main = Planen følgjer den
ui-column-other-unit = Den andre parten
ui-count-figures = { $count ->
    [one] { $count } figur
   *[other] { $count } figurar
}
ui-count-participants = { $count } i gruppa
ui-count-services = { $count ->
    [one] { $count } teneste
   *[other] { $count } tenester
}
ui-count-indicators = { $count ->
    [one] { $count } indikator
   *[other] { $count } indikatorar
}
ui-count-tables = { $count ->
    [one] { $count } tabell
   *[other] { $count } tabellar
}
ui-coverage-add = Legg til
ui-coverage-all = alt er vurdert
ui-coverage-already = { $name } står i ruta frå før.
ui-coverage-box = Nytt tiltak for { $group }, { $column }
ui-coverage-by-category = Tilbod
ui-coverage-by-level = Nivå
ui-coverage-by-level-only = Dekning blir vurdert for ei målgruppe på eit nivå. Vel vising etter nivå, og ei rute under eit nivå.
ui-coverage-by-scheme = Nivå: { $scheme }
ui-coverage-by-service = { $name } får sin type tilbod frå tenesta. Vel ein annan type i skjemaet (F4), eller ta bort tenesta der.
ui-coverage-cell = rad { $row } av { $rows }, { $group }, { $column }: { $value }
ui-coverage-drop-add = Slepp for å leggje til { $name } hos { $group }, { $column }. Hald Shift for å flytte i staden.
ui-coverage-drop-here = { $name } kjem frå denne ruta. Dra til ei anna rute, eller trykk Esc.
ui-coverage-drop-move = Slepp for å flytte { $name } til { $group }, { $column }. Utan Shift blir det lagt til, og står begge stader.
ui-coverage-drop-nowhere = Her er det inga rute. Slepper du her, blir { $name } ståande der det er.
ui-coverage-group = gruppa
ui-coverage-held = { $name }: vel rute med piltastane. Enter legg til, Shift+Enter flyttar, Esc lèt det vere som det er.
ui-coverage-hint = Skriv i ei rute for å lage eit tiltak der. F2 set tilstand. Alt+M flyttar eit merkt tiltak eller ei teneste. Ctrl+Delete tek det ut av ruta.
ui-coverage-hint-category = Skriv i ei rute for å lage eit tiltak med den typen tilbod. Alt+M flyttar eit merkt tiltak eller ei teneste. Ctrl+Delete tek typen bort. Typen gjeld alle målgrupper som blir nådde. Dekning blir vurdert etter nivå.
ui-coverage-lacking = { $count } manglar
ui-coverage-left = { $count } ikkje vurdert
ui-coverage-legend = Stipla ramme: teneste i dag · Heil ramme: tiltak
ui-coverage-measure = Tiltak: { $name }
ui-coverage-more = +{ $count } til
ui-coverage-move = Flytt
ui-coverage-no-groups = Her ser de kven som får hjelp av kva: målgruppene nedover, nivåa bortover, og tenester og tiltak i rutene. Det byrjar med målgruppene.
ui-coverage-no-levels = Her ser de kven som får hjelp av kva: målgruppene nedover, nivåa bortover, og tenester og tiltak i rutene. Det manglar nivå å dele tilbodet i.
ui-coverage-not-assessed = Ikkje vurdert
ui-coverage-nothing = Ingenting her
ui-coverage-open-category = Utan type tilbod
ui-coverage-open-level = Utan nivå
ui-coverage-service = Teneste i dag: { $name }
ui-coverage-show = Vis
ui-coverage-size = om lag { $size }
ui-coverage-state-of = Korleis { $group } er dekt: { $column }
ui-coverage-to-groups = Gå til målgruppene
ui-coverage-to-levels = Gå til nivåa
ui-coverage-which = Det står fleire i ruta. Trykk Enter, vel med piltastane, og så Alt+M.
ui-coverage-who = { $who } { $when }
ui-coverage-why-hint = kvifor, kort
ui-direction-title = Utfordringar, mål og strategiar
ui-documents-contents = Dette kjem med
ui-documents-left-out = Kapittel som det ikkje er skrive noko i enno, blir ikkje med.
ui-empty-agreements = Team, nettverk og avtalar som varer. Skriv eitt samarbeid på kvar linje.
ui-empty-anchoring = Kven har bestilt planen, og kva bad dei om? Skriv éi avgjerd på kvar linje.
ui-empty-boundaries = Kvar sluttar éi teneste og byrjar ei anna? Skriv éin grensegang på kvar linje.
ui-empty-guidance = Lover, forskrifter og rettleiarar som planen må følgje. Skriv éi på kvar linje.
ui-empty-involvement = Kven har de høyrt, og kva endra det? Skriv éin medverknad på kvar linje.
ui-empty-level-schemes = Ein nivåmodell er eitt sett av nivå. De kan bruke fleire samstundes, og hente ein ferdig eller skrive ein eigen.
ui-empty-linked-plans = Planar som denne byggjer på, avløyser eller går inn i. Skriv éin plan på kvar linje.
ui-empty-participants = Kven sit i gruppa? Skriv éin på kvar linje. Namn kan utelatast.
ui-empty-parts = Delar av planen med eigne målgrupper, som barn og unge, og vaksne.
ui-empty-process = Vegen til vedtak: oppstart, medverknad, utkast, høyring frå og til, vedtak. Skriv eitt steg på kvar linje.
ui-empty-services = Kva finst i dag? Skriv éi teneste på kvar linje.
ui-empty-timeline = Tidslinja viser når tiltaka skal gjennomførast. Skriv tiltaka først.
ui-empty-direction = Kva hindrar oss i dag, kva skal vere sant når planen er gjennomført, og kva veg går vi? Skriv éi utfordring, eitt mål eller éin strategi på kvar linje.
ui-example-hide = Gøym eksempelet
ui-example-show = Sjå korleis det ser ut i eksempelplanen
ui-form-key-accept-means = ved løfting: den ansvarlege har sagt ja, og neste framlegg
ui-form-key-add-means = ved løfting: legg framlegget til tiltaket det liknar mest på
ui-form-key-make-means = ved løfting: lag { $kind } av framlegget
ui-form-line-agree = einig: grunn
ui-form-line-agree-means = alle var einige
ui-form-line-ballot = val 1 3 9
ui-form-line-ballot-means = opne røysting med prikkar
ui-form-line-decision = ! tekst
ui-form-line-decision-means = avgjerd
ui-form-line-dissent = ueinig: grunn
ui-form-line-dissent-means = det mindretalet meinte
ui-form-line-heads = +24
ui-form-line-heads-means = så mange fleire er til stades
ui-form-line-idea = + tekst
ui-form-line-idea-means = framlegg
ui-form-line-majority = fleirtal: grunn
ui-form-line-majority-means = fleirtalet ville det
ui-form-line-merge = 60=10 og 60/
ui-form-line-merge-means = 60 er det same som 10, og blir skild ut att
ui-form-line-paper = 1 1 3 11 13
ui-form-line-paper-means = éin setel, - er blank
ui-form-line-park = *13 kven, når
ui-form-line-park-means = parker framlegg 13
ui-form-line-question = ? kven, når: tekst
ui-form-line-question-means = til avklaring
ui-form-line-repeat = =7
ui-form-line-repeat-means = éin til sa 7
ui-form-line-settle = 2 ok og 3 neste
ui-form-line-settle-means = gjort, og står att
ui-form-line-table = 3: tekst
ui-form-line-table-means = bord
ui-form-line-task = > kven, når: kva
ui-form-line-task-means = oppgåve
ui-form-line-theme = #tema: tekst
ui-form-line-theme-means = tema
ui-form-line-voters = røystar 8
ui-form-line-voters-means = så mange røystar
ui-form-more-and = Meir: { $fields } …
ui-count-look = { $count } ting å sjå på
ui-ballot-blank = Blank
ui-ballot-choose-none = Tøm valet
ui-ballot-chosen = { $count } av høgst { $most } valde
ui-ballot-close = Avslutt røystinga (F9)
ui-ballot-divided = Ueinige
ui-ballot-divided-dots = «Ueinige» står der mindre enn halvparten av setlane har framlegget, og dei som har det, gav det to prikkar eller meir i snitt.
ui-ballot-divided-scale = «Ueinige» står der minst ein firedel gav 1 eller 2, og minst ein firedel gav 4 eller 5.
ui-ballot-dots = Prikkar på papir
ui-ballot-dots-given = { $given ->
    [one] { $papers }, { $given } prikk gjeven
   *[other] { $papers }, { $given } prikkar gjevne
}
ui-ballot-dots-left = { $count ->
    [one] 1 prikk att på setelen
   *[other] { $count } prikkar att på setelen
}
ui-ballot-dots-of = { $papers }, { $given } av { $possible } prikkar gjevne
ui-ballot-each = Prikkar kvar
ui-ballot-empty = Det er ingen framlegg å røyste over enno. Dei kjem i ein idédugnad.
ui-ballot-enter-paper = Legg setelen i urna
ui-ballot-fewer = Ein prikk mindre til { $number }
ui-ballot-find = Finn forslag
ui-ballot-find-none = Ingen forslag har dette nummeret eller desse orda.
ui-ballot-hands = Rekk opp handa
ui-ballot-hands-counted = { $all ->
    [one] { $counted } av { $all } valmoglegheit tald
   *[other] { $counted } av { $all } valmoglegheiter talde
}
ui-ballot-hands-for = Hender for { $number }
ui-ballot-hands-hint = Skriv talet og trykk Enter, her eller i linja nedst.
ui-ballot-help = Vel kva det skal røystast over, og opne. Eller skriv val og nummera i linja, til dømes val 1 3 9.
ui-ballot-hidden = Kva kvart framlegg har fått, er skjult til røystinga er avslutta.
ui-ballot-kind = Måte
ui-ballot-mark = { $mark } til { $number }
ui-ballot-merge = Slå saman { $from } med { $into }
ui-ballot-more = Ein prikk meir til { $number }
ui-ballot-next-option = Neste
ui-ballot-no = Nei
ui-ballot-open = Opne røystinga
ui-ballot-pair = «{ $first }» og «{ $second }» liknar
ui-ballot-papers = { $papers ->
    [one] 1 setel
   *[other] { $papers } setlar
}
ui-ballot-scale = Tal frå 1 til 5
ui-ballot-support = { $on } av { $cast }
ui-ballot-tables = { $count ->
    [one] ved 1 bord
   *[other] ved { $count } bord
}
ui-ballot-take-back = Ta tilbake siste
ui-ballot-voters = Så mange røystar
ui-ballot-why = Røystinga er avslutta. Spør kvifor, og skriv svara i linja nedst.
ui-ballot-yes = Ja
ui-ballot-yes-no = Ja eller nei
ui-board-added = Lagt til i { $name }
ui-board-alone = Aleine: framlegga blir viste når steget er over.
ui-board-count = { $count ->
    [one] 1 framlegg er skrive
   *[other] { $count } framlegg er skrivne
}
ui-board-drop-merge = Slå saman med { $number }
ui-board-drop-no-theme = Flytt ut av temaet
ui-board-drop-theme = Flytt til { $theme }
ui-board-empty = Her kjem framlegga, etter tema. Skriv det første i linja nedst: 3: framfor er bordet, #tema: er temaet.
ui-board-form = Opne skjema
ui-board-heading = { $theme } ({ $count })
ui-board-hint = Dra eit kort til eit anna tema, eller på eit anna kort for å slå dei saman. Høgreklikk eller M viser alt. Ctrl+M slår saman med eit nummer.
ui-board-lift = Løft til …
ui-board-lifted = Løfta: { $name }
ui-board-menu = Framlegg { $number }
ui-board-merge = Slå saman med …
ui-board-merge-with = Nummeret på det andre framlegget, eller noko av teksten
ui-board-merged = same som { $idea }
ui-board-merging = Slå saman { $from } med nummer { $into }. Enter slår saman, Esc lèt vere.
ui-board-name = Framlegg etter tema
ui-board-new-theme = Anna tema …
ui-board-no-theme = Utan tema
ui-board-park = Parker framlegget …
ui-board-parked = parkert
ui-board-part = Skil { $number } frå { $from }
ui-board-repeat = Sagt av éin til
ui-board-repeats = sagt av { $count } til
ui-board-send = Send til rommet
ui-board-table = bord { $table }
ui-board-theme = Tema
ui-board-untitled = Utan tekst
ui-level-needs-group = Vel målgruppe først. Nivået gjeld for målgruppa tiltaket når.
ui-lifting-accept = Ansvarleg har sagt ja (Ctrl+J)
ui-lifting-add-to = Legg til i { $name }
ui-lifting-became = Vart til
ui-lifting-empty = Det er ingen framlegg å løfte i denne samlinga enno.
ui-lifting-hide = Ferdig med å løfte
ui-lifting-idea = Framlegg
ui-lifting-not-accepted = Neste utan ja
ui-lifting-nothing-near = Ingenting i planen liknar på framlegget.
ui-lifting-number = Nr.
ui-lifting-on = Neste framlegg (Ctrl+J)
ui-lifting-row = { $number } { $title }, { $votes ->
    [none] ikkje røysta over
   *[other] { $votes } røyster
}{ $table ->
    [none] { "" }
   *[other] {", "}bord { $table }
}
ui-lifting-show = Løft framlegg
ui-lifting-table = Bord
ui-lifting-under = Under
ui-lifting-under-nothing = Ikkje under noko
ui-lifting-votes = Røyster
ui-nearest-ideas = Liknar på framlegg
ui-nearest-none = –
ui-nearest-records = Liknar i planen
ui-further-kind = Vis
ui-gathering-absent = Forfall
ui-gathering-many-items = Programmet har { $most } programpostar, og fleire er det ikkje plass til
ui-gathering-add-item = Ny programpost
ui-gathering-add-item-after = Ny programpost etter
ui-gathering-at = { $time }
ui-gathering-attendance = Oppmøte
ui-gathering-attendance-count = Oppmøte: { $heads }
ui-gathering-attendance-counts = Til stades: { $present }. Forfall: { $absent }. Ikkje ført: { $unknown }. Andre til stades: { $others }.
ui-gathering-attendance-done = Ferdig (Esc)
ui-gathering-attendance-keys = Mellomrom: til stades. Tilbaketast: forfall. Begge går vidare til neste. Skriv +24 i linja for fleire til stades, eller kvar ein gjest kjem frå.
ui-gathering-attendance-more = Fleire til stades …
ui-gathering-attendance-nobody = Arbeidsgruppa har ingen medlemer i planen enno. Skriv i linja kvar dei som er til stades, kjem frå.
ui-gathering-back = Tilbake
ui-gathering-because = Fordi: { $text }
ui-gathering-begin = Byrj (F9)
ui-gathering-begin-why = Klokka byrjar å telje for den første programposten. Ingenting går vidare av seg sjølv.
ui-gathering-between = Programposten er over, og ingen ny har byrja.
ui-gathering-break-until = Pause til { $time }
ui-gathering-catch-up = Ta att
ui-gathering-dissent = Ueinig: { $text }
ui-gathering-down = Flytt ned
ui-gathering-due = innan { $due }
ui-gathering-early = { $minutes } min før planen
ui-gathering-end = Avslutt samling
ui-gathering-ended-undo = Ctrl+Z tek tilbake avslutninga, om de ikkje var ferdige likevel.
ui-gathering-fewer = 5 min mindre
ui-gathering-choose = Samling som blir halden no
ui-gathering-forms = Dette kan skrivast i linja
ui-gathering-forms-key = Alle teikn (F1)
ui-gathering-forms-note = Tekst utan teikn er det programposten er til for. Det som ikkje kan lesast, blir ståande i linja.
ui-gathering-from = kl. { $time }
ui-gathering-go-on = Gå vidare
ui-gathering-go-to = Gå hit
ui-gathering-gone = Samlinga finst ikkje i planen lenger. Angre slettinga, eller gå ut av visinga.
ui-gathering-in-time = I rute
ui-gathering-is-account = Det som vart sagt
ui-gathering-is-not-begun = Ikkje byrja: trykk F9
ui-gathering-is-ended = Samlinga er avslutta
ui-gathering-is-attendance = Kven som er til stades
ui-gathering-is-ballot = Røysting, eller det som vart sagt
ui-gathering-is-decision = Avgjerd
ui-gathering-is-idea = Framlegg
ui-gathering-is-idea-of-both = Framlegg frå bord { $table }, tema { $theme }
ui-gathering-is-idea-of-table = Framlegg frå bord { $table }
ui-gathering-is-idea-of-theme = Framlegg, tema { $theme }
ui-gathering-is-open-points = Opne punkt, eller det som vart sagt
ui-gathering-is-paper = Røystesetel
ui-gathering-last = siste minutt
ui-gathering-late = { $minutes } min etter planen
ui-gathering-leave = Gå ut av visinga
ui-gathering-leave-why = Stega kjem tilbake. Samlinga held fram, og Ctrl+G viser henne igjen.
ui-gathering-left = att
ui-gathering-line-first = Det står noko i linja som ikkje er notert enno. Trykk Enter, eller tøm linja først.
ui-gathering-line-hint = Skriv her, og trykk Enter
ui-gathering-line-take = Noter (Enter)
ui-gathering-minutes = { $minutes } min
ui-gathering-minutes-document = Lag referatet
ui-gathering-more = 5 min til
ui-gathering-new-item = Ny programpost
ui-gathering-next = Neste
ui-gathering-no-items = Samlinga har ingen programpostar enno. Legg til den første med «Ny programpost» til venstre.
ui-gathering-note = Noter:
ui-gathering-note-cancel = Avbryt
ui-gathering-note-decision = Avgjerd …
ui-gathering-note-decision-text = Kva vart bestemt?
ui-gathering-note-dissent = Det dei ueinige meinte
ui-gathering-note-draft = Dette vart ikkje notert sist. Noter det, eller avbryt.
ui-gathering-note-due = Innan (dato, månad eller år)
ui-gathering-note-idea = Framlegg …
ui-gathering-note-idea-text = Framlegget
ui-gathering-note-keep = Noter
ui-gathering-note-no-date = «{ $text }» er ikkje ein dato. Skriv til dømes 20.1.2027 eller juni 2027
ui-gathering-note-fortnight = Om to veker
ui-gathering-note-month = Om ein månad
ui-gathering-note-next = Neste samling
ui-gathering-note-week = Om ei veke
ui-gathering-note-park = Parker …
ui-gathering-note-park-text = Nummeret på framlegget
ui-gathering-note-present = Fleire til stades
ui-gathering-note-present-text = Kor mange fleire, eller kvar ein gjest kjem frå
ui-gathering-note-question = Til avklaring …
ui-gathering-note-question-text = Kva må andre avklare?
ui-gathering-note-reason = Grunngiving
ui-gathering-note-table = Bord nr.
ui-gathering-note-task = Oppgåve …
ui-gathering-note-task-text = Kva skal gjerast?
ui-gathering-note-theme = Tema
ui-gathering-note-who = Kven (person eller eining)
ui-gathering-noted-account = Dette vart sagt
ui-gathering-noted-decisions = Avgjerder
ui-gathering-noted-ideas = Framlegg, det nyaste først
ui-gathering-noted-none = Ingenting er notert her enno.
ui-gathering-noted-parked = Parkert
ui-gathering-noted-questions = Til avklaring
ui-gathering-noted-tasks = Oppgåver
ui-gathering-of-table = bord { $table }
ui-gathering-on = { $date }
ui-gathering-open-form = Opne skjemaet
ui-gathering-open-heading = Opne punkt frå tidlegare samlingar
ui-gathering-open-keys = Skriv nummeret og «ok» når det er gjort, eller nummeret og «neste» når det står att.
ui-gathering-open-none = Ingenting står ope frå før.
ui-gathering-over = over tida
ui-gathering-pause = Stopp klokka
ui-gathering-paused = klokka står
ui-gathering-point-done = Gjort
ui-gathering-point-is-done = Gjort i dag
ui-gathering-point-keep = Står att
ui-gathering-present = Til stades
ui-gathering-repeats = { $more } til har sagt det
ui-gathering-resume = Set klokka i gang
ui-gathering-set-back = Klokka på maskina er stilt tilbake. Steget tel frå no.
ui-gathering-show = Til samlinga
ui-gathering-skip = Hopp over denne gongen
ui-gathering-skipped = Hoppa over
ui-gathering-soon = snart slutt
ui-gathering-start = Start samling
ui-gathering-step-now = no: { $step }
ui-gathering-tab-takes = Tab tek namnet:
ui-gathering-take-in = Ta med likevel
ui-gathering-thanks = Takk for i dag
ui-gathering-took = brukt { $minutes } min
ui-gathering-up = Flytt opp
ui-gathering-waiting = Innlimte linjer som ventar: { $count }
ui-gathering-waiting-drop = Dropp dei
ui-gathering-with-key = { $what } ({ $key })
ui-import-all-remarks = Vis alle
ui-import-cell = { $column }: { $text }
ui-import-cell-is = { $column } → { $field }
ui-import-harmless = Planen blir først endra når du tek inn, og det kan angrast i eitt steg.
ui-import-nothing = Ingenting her blir til noko i planen enno. Vel kva arket er, eller kva radene er.
ui-import-row-becomes = Rada blir til
ui-import-tab-columns = Kolonnar
ui-import-tab-look = { $count } å sjå på
ui-import-tab-row = Rad { $row }
ui-import-take-lists = Ta inn listene
ui-import-column = Kolonne { $name }
ui-import-columns = Kva kolonnane er
ui-import-counts = { $measures } tiltak{ $headings ->
    [0] { "" }
    [one] , { $headings } overskrift
   *[other] , { $headings } overskrifter
}{ $sums ->
    [0] { "" }
    [one] , { $sums } sum
   *[other] , { $sums } summar
}{ $frames ->
    [0] { "" }
   *[other] , { $frames } i ramma
}{ $aside ->
    [0] { "" }
   *[other] , { $aside } blir ikkje tekne inn
}
ui-import-no-remarks = Ingenting å sjå på
ui-import-remark = Rad { $row }: { $text }
ui-import-remark-column = Rad { $row }, { $column }: { $text }
ui-import-row = Rad
ui-import-row-is = Blir til
ui-import-rows = Radene i { $file }
ui-import-sheet = Ark
ui-import-sheet-as = { $sheet }: { $role }
ui-import-sheet-role = Arket er
ui-import-spread = Beløp utan år
ui-import-take = Ta inn { $count } tiltak
ui-import-unit = Tala er i
ui-cannot-open = Systemet kunne ikkje opne { $path }. Fila ligg der.
ui-job-broken = Noko gjekk gale i programmet, og det siste de bad om, vart ikkje gjort. Planen er som han var. Prøv éin gong til. Går det gale igjen, står det meir i { $log }, som kan sendast til dei som lagar programmet. Loggen har ingen tekst frå planen.
ui-cell-unreadable = «{ $text }» passar ikkje i denne ruta; ho er som før
ui-choice-none = Ingen
ui-close = Lukk
ui-conflict-copies = Ved sida av fila ligg { $count } andre utgåver av denne planen. Dei kan slåast saman med denne, éi om gongen, under «Versjonar».
ui-conflict-copy = Ved sida av fila ligg «{ $copy }», som er ei anna utgåve av denne planen. Eit program som held mapper like, har truleg lagt ho der. Dei to kan slåast saman under «Versjonar».
ui-curve-title = Slik har det gått: { $title }
ui-curve-title-unit = Slik har det gått: { $title } ({ $unit })
ui-curve-target = Måltal: { $value }
ui-copy-beside = Ligg ved sida av fila. Blir dei to slått saman, kjem det begge har gjort, med, og fila blir liggjande som ho er.
ui-column-fte = Årsverk
ui-column-operating = Drift { $year }
ui-column-fte-year = Årsverk { $year }
ui-column-investment = Investering { $year }
ui-column-source = Kjelde
ui-column-group = Målgruppe
ui-column-level = Nivå
ui-column-measure = Tiltak
ui-column-number = Nr.
ui-contents-none = Ikkje noko enno
ui-count-challenges = { $count ->
    [one] { $count } utfordring
   *[other] { $count } utfordringar
}
ui-count-evidence = { $count } tal
ui-count-goals = { $count } mål
ui-count-readings = { $count ->
    [one] { $count } måling
   *[other] { $count } målingar
}
ui-count-led = { $count } med ansvarleg
ui-count-levels = { $count } nivå
ui-count-measures = { $count } tiltak
ui-count-meetings = { $count ->
    [one] { $count } samling
   *[other] { $count } samlingar
}
ui-count-organisations = { $count ->
    [one] { $count } eining eller aktør
   *[other] { $count } einingar og aktørar
}
ui-count-strategies = { $count ->
    [one] { $count } strategi
   *[other] { $count } strategiar
}
ui-count-target-groups = { $count ->
    [one] { $count } målgruppe
   *[other] { $count } målgrupper
}
ui-documents-short = Dokumentet til vedtak
ui-documents-text =
    { $kind ->
        [guidelines] Retningslinjene som eitt dokument. PDF-en er universelt utforma og kan arkiverast. Word-fila kan de skrive vidare i.
        [investigation] Utgreiinga som eitt dokument. PDF-en er universelt utforma og kan arkiverast. Word-fila kan de skrive vidare i.
       *[other] Heile planen som eitt dokument: mandat, målgrupper, utfordringar, mål, strategiar og tiltak med år og summar. PDF-en er universelt utforma og kan arkiverast. Word-fila kan de skrive vidare i.
    }
ui-done-changes = Dette vart endra
ui-done-go = Gå dit
ui-done-more = { $count ->
    [one] og éi endring til
   *[other] og { $count } endringar til
}
ui-done-text = Det som er gjort med planen på denne maskina, det nyaste først. Ctrl+Z angrar det siste.
ui-done-what = Kva
ui-done-when = Når
ui-empty-evidence = Tal og annan kunnskap som planen byggjer på, med kjelde og dato.
ui-empty-further = Her er det ikkje skrive noko enno.
ui-empty-levels = Nivåa de deler tilbodet i, frå det som gjeld alle, til det mest omfattande.
ui-empty-measures = Kva skal gjerast, av kven og når? Skriv eitt tiltak på kvar linje, eller lim inn frå eit rekneark.
ui-empty-meetings = Når gruppa møtest, og kvar.
ui-empty-indicators = Her står det de vil måle for å sjå om planen verkar: ventetid, talet på dei som får hjelp, delen som kjenner tilbodet.
ui-empty-readings = Her står kvar måling av ein indikator, med dag og tal.
ui-empty-reporting = Her står kven som får vite korleis det går, og kor ofte.
ui-empty-organisations = Einingane i kommunen og andre som skal gjere noko. Ansvarlege som blir skrivne på eit tiltak, kjem hit av seg sjølv.
ui-empty-target-groups = Kven er planen for? Skriv éi målgruppe på kvar linje.
ui-export = Eksporter
ui-export-html = Nettside (HTML) …
ui-elsewhere-copy = Opne ein kopi
ui-elsewhere-read = Berre les
ui-elsewhere-take-over = Ta over
ui-export-key = Ctrl+E lagar det same som sist: { $format }
ui-export-kept = «{ $file }» er endra sidan ho vart laga, og står som ho var. Det nye dokumentet heiter «{ $new }».
ui-export-markdown = Tekst med merke (Markdown) …
ui-export-pdf = PDF, universelt utforma …
ui-export-running = Dokumentet blir laga
ui-export-stopped = Eksporten vart stoppa. Inga fil er skriven.
ui-export-word = Word-fil …
ui-exported = Dokumentet er ferdig: { $file }
ui-exported-to = Dokumentet ligg her: { $path }
ui-filter = Filtrer
ui-filter-hint = Filtrer …
ui-finder-field = Felt
ui-finder-table = Tabell
ui-finder-view = Vising
ui-form-close = Lukk Esc
ui-form-less = Mindre
ui-form-more = Meir: { $fields }
ui-file-gone = Fann ikkje { $file } lenger. Planen blir skriven dit på nytt, så ingenting er tapt.
ui-leave-conflict = De er på veg ut av planen. Går de ut no, blir kopien tilboden neste gong programmet blir opna. Kva vil de gjere?
ui-leave-no-file = Planen er ikkje lagra i noka fil. Alt de har skrive, ligg i ein kopi på denne maskina, og han blir tilboden neste gong programmet blir opna. Kva vil de gjere?
ui-leave-discard = Gå ut og kast det som ikkje er lagra
ui-leave-nowhere = Planen lét seg ikkje lagre, og kopien på denne maskina lét seg heller ikkje skrive. Lagre planen ein annan stad før de går ut av han.
ui-leave-stay = Bli i planen
ui-leave-unsaved = { $file } er ikkje lagra: fila svarer ikkje, lèt seg ikkje skrive, eller er endra av nokon andre. Alt de har skrive, ligg i ein kopi på denne maskina, og han blir tilboden neste gong programmet blir opna. Kva vil de gjere?
ui-leave-with-copy = Gå ut og behald kopien
ui-levels-choose = Vel ein ferdig nivåmodell
ui-levels-fetch = Hent nivåmodell
ui-list-level-schemes = Nivåmodellar
ui-nameless = utan namn
ui-new-agreement = Nytt samarbeid
ui-new-anchoring = Ny forankring
ui-new-boundary = Ny grensegang
ui-new-guidance = Ny føring
ui-new-involvement = Ny medverknad
ui-new-level-scheme = Ny nivåmodell
ui-new-linked-plan = Ny tilknytt plan
ui-new-part = Ny delplan
ui-new-participant = Ny deltakar
ui-new-process-step = Nytt steg
ui-new-service = Ny teneste
ui-no = nei
ui-offer-leave = La han liggje
ui-foreign-changed = { $file } er endra av nokon andre medan de arbeidde. Fila er ikkje skriven over, { $copied ->
    [no] men kopien av det de har gjort, let seg heller ikkje skrive: lagre planen ein annan stad før de lukkar vindauget.
   *[yes] og alt de har gjort, er teke vare på i ein kopi.
} «Slå saman» tek med det begge har gjort, og spør der begge har endra det same. Vel de berre det eine, blir det andre liggjande blant versjonane.
ui-foreign-keep = Bruk det som står her
ui-foreign-merge = Slå saman
ui-foreign-strange = { $file } inneheld no ein annan plan, eller er skriven av ei nyare utgåve av Planverksted. Fila er ikkje skriven over, { $copied ->
    [no] men kopien av det de har gjort, let seg heller ikkje skrive: lagre planen ein annan stad før de lukkar vindauget.
   *[yes] og alt de har gjort, er teke vare på i ein kopi.
}
ui-foreign-take = Bruk det som står i fila
ui-foreign-unreadable = { $file } er endra av nokon andre, og kan ikkje lesast no. Fila er ikkje skriven over, { $copied ->
    [no] men kopien av det de har gjort, let seg heller ikkje skrive: lagre planen ein annan stad før de lukkar vindauget.
   *[yes] og alt de har gjort, er teke vare på i ein kopi.
}
ui-interrupted = «{ $title }» vart ikkje lukka rett sist. Alt fram til { $when } er teke vare på i { $file }.
ui-interrupted-copy = «{ $title }» vart ikkje lukka rett sist, og { $file } er endra av nokon andre sidan. { $count ->
    [one] Éi endring som ikkje kom i fila, er teken vare på i ein kopi, som startskjermen tilbyr.
   *[other] { $count } endringar som ikkje kom i fila, er tekne vare på i ein kopi, som startskjermen tilbyr.
}
ui-interrupted-gone = «{ $title }» vart ikkje lukka rett sist, og { $file } ligg ikkje lenger der ho låg. Sjå etter i versjonane av planen.
ui-interrupted-steps = «{ $title }» vart ikkje lukka rett sist. Alt fram til { $when } er teke vare på i { $file }, og { $count ->
    [one] éi endring etter det blir sett inn att når planen blir opna.
   *[other] { $count } endringar etter det blir sette inn att når planen blir opna.
}
ui-grid-blank = tomt
ui-grid-cell = rad { $row } av { $rows }, { $column }, { $value }
ui-grid-filtered = { $shown } av { $all }
ui-grid-hint = Skriv her … Enter for neste
ui-grid-open = Opne
ui-grid-marked = { $count } rader er merkte
ui-has-mandate = Mandat
ui-has-period = { $period }
ui-journal-elsewhere = Planen er endra ein annan stad sidan sist. Angre byrjar difor på nytt herifrå.
ui-journal-failed = Loggen over kva som er gjort, let seg ikkje skrive. Planen er trygg, men angre verkar kanskje ikkje etter omstart.
ui-language = Språk
ui-language-name = Nynorsk
ui-link-add = Legg til
ui-link-add-kind = Legg til { $kind }
ui-link-add-other = Legg til noko anna
ui-link-choose = Vel
ui-link-level = Vel nivå for { $group }
ui-link-level-short = Nivå …
ui-link-new = Nytt:
ui-link-none = Ingenting passar
ui-form-from-ideas = Kjem frå
ui-form-idea-place = { $number ->
    [none] Framlegg
   *[other] Framlegg { $number }
}{ $meeting ->
    [none] { "" }
   *[other] { " " }i samling { $meeting }
}
ui-idea-lifted = Løfta inn i planen ({ $kind }). Framlegget er teke vare på, og seier kva det vart til.
ui-letters-nowhere = Her kan du ikkje skrive. Trykk Enter for å opne det du står på.
ui-letters-read-only = Planen er opna berre for lesing, så her kan du ikkje skrive.
ui-link-other = Byt
ui-link-remove = Ta bort { $name } frå { $field }
ui-list-evidence = Tal og kjelder
ui-list-levels = Nivå
ui-list-measures = Tiltak
ui-list-meetings = Samlingar
ui-list-indicators = Indikatorar
ui-list-readings = Målingar
ui-list-reporting = Rapportering
ui-list-organisations = Einingar og aktørar
ui-list-target-groups = Målgrupper
ui-look = Å sjå på
ui-look-all = Sjå alle { $count }
ui-look-contrast = Høg kontrast
ui-look-dark = Mørkt
ui-look-light = Lyst
ui-look-line = { $record }: { $what }
ui-look-system = Som systemet
ui-measure-answers = Svarer på
ui-delete-rows = Slett dei merkte radene
ui-mark-all = Merk alle rader
ui-open-cell-menu = Vis kva som kan gjerast her
ui-set-all = Set éin verdi for alle merkte rader
ui-cell-menu = Det som kan gjerast her
ui-calendar-of = Kalender: { $field }
ui-calendar-previous = Førre månad
ui-calendar-next = Neste månad
ui-calendar-weekdays = må ty on to fr la su
ui-menu-calendar = Vel dag i kalenderen …
ui-menu-copy = Kopier
ui-menu-copy-rows = { $count ->
    [one] Kopier heile rada
   *[other] Kopier { $count } heile rader
}
ui-menu-cut = Klipp ut
ui-menu-delete = { $count ->
    [one] Slett rada
   *[other] Slett { $count } rader
}
ui-menu-down = Flytt ned
ui-menu-duplicate = Lag ein kopi av rada
ui-menu-empty = Tøm det som er merkt
ui-menu-fill = Fyll nedover frå den første rada
ui-menu-new-row = Ny rad under
ui-menu-open = Opne skjemaet
ui-menu-paste = Lim inn
ui-menu-set-all = Set éin verdi for alle { $count } rader
ui-menu-column-hide = Skjul kolonnen
ui-menu-column-left = Flytt kolonnen til venstre
ui-menu-column-narrower = Gjer kolonnen smalare
ui-menu-of-column = Kolonnen «{ $column }» …
ui-menu-column-fit = Gjer kolonnen så brei som teksten
ui-menu-column-right = Flytt kolonnen til høgre
ui-menu-column-wider = Gjer kolonnen breiare
ui-menu-columns-reset = Vis alle kolonnane som frå byrjinga
ui-menu-filter = Vis berre rader med «{ $value }»
ui-menu-sort = Sorter etter «{ $column }»
ui-menu-sort-back = Sorter etter «{ $column }», dei siste først
ui-menu-unsort = Vis radene i rekkjefølgja til planen
ui-menu-up = Flytt opp
ui-menu-write = Skriv i rada
ui-menu-split = Del rada ved markøren
ui-menu-deeper = Flytt inn under rada over
ui-menu-higher = Flytt ut eitt nivå
ui-menu-give-period = Gi tiltaket ein periode her
ui-menu-earlier = Flytt tidlegare
ui-menu-later = Flytt seinare
ui-menu-begin-earlier = Byrj tidlegare
ui-menu-begin-later = Byrj seinare
ui-menu-end-earlier = Slutt tidlegare
ui-menu-end-later = Slutt seinare
ui-menu-ongoing = Løpande, eller ikkje lenger
ui-menu-into-cell = Gå inn i ruta
ui-menu-new-measure = Nytt tiltak her
ui-menu-pick-up = Flytt eller legg til ein annan stad
ui-menu-out-of-cell = Ta ut av ruta
ui-menu-assess = Vurder korleis gruppa er dekt
ui-merge-by = Hos { $name }
ui-merge-choose = { $number } · { $whose }
ui-merge-done = Ferdig
ui-merge-keep-ours = Behald det som står her
ui-merge-left = { $count ->
    [one] Eitt spørsmål etter samanslåinga er ikkje svart på. Det som stod her, gjeld så lenge.
   *[other] { $count } spørsmål etter samanslåinga er ikkje svart på. Det som stod her, gjeld så lenge.
}
ui-merge-notes = Ordna utan spørsmål
ui-merge-nothing = Det er ingen spørsmål å svare på.
ui-merge-open = { $count ->
    [0] Alle spørsmål er svara på
    [one] 1 spørsmål att
   *[other] { $count } spørsmål att
}
ui-merge-ours = Her hos dykk
ui-merge-question = spørsmål { $number } av { $count }
ui-merge-settled = spørsmål { $number } av { $count }, svara på
ui-merge-show = Vis spørsmåla
ui-merge-stands = { $number } · { $whose } · gjeld
ui-merge-theirs = I { $name }
ui-merge-waiting = Her har fleire endra det same, og ingen har valt enno. Det som står i planen, gjeld til de vel noko anna.
ui-merge-what = Det som berre den eine sida har endra, er teke inn. Her har begge endra det same. Det som står her hos dykk, gjeld til de vel noko anna, og { $file } slik ho var, ligg blant versjonane.
ui-merge-whole = Vis heile tekstane
ui-merged = { $file } er slått saman med det som stod her. { $count ->
    [0] Alt frå begge er med.
    [one] Det er eitt spørsmål å svare på.
   *[other] Det er { $count } spørsmål å svare på.
}
ui-message-aside = Legg til side
ui-messages = Meldingar
ui-menu = Meny
ui-menu-file = Plan og filer
ui-menu-edit = Rediger
ui-menu-view = Vis
ui-menu-gathering = Samling og rom
ui-menu-help = Hjelp
ui-new-plan = Ny plan …
ui-recent-plans = Siste planar …
ui-export-again = Lag dokumentet som sist …
ui-print = Skriv ut …
ui-print-running = PDF-en for utskrift blir laga.
ui-print-opened = «{ $file }» er opna i programmet som viser PDF-filer. Skriv ut derifrå.
ui-quit = Avslutt Planverksted
ui-new-row = Ny rad
ui-duplicate = Lag ein kopi av det valde
ui-abbreviations = Eigne forkortingar …
ui-replace = Finn og byt ut …
ui-remove-traces = Fjern spora etter ord …
ui-make-challenge = Endre det valde til ei utfordring
ui-make-goal = Endre det valde til eit mål
ui-make-strategy = Endre det valde til ein strategi
ui-make-measure = Endre det valde til eit tiltak
ui-accept-lead = Den ansvarlege har sagt ja i dag
ui-add-to-record = Legg framlegget til det det liknar mest på
ui-go-to-filter = Gå til filteret i visinga
ui-toggle-form = Opne eller lukk skjemaet
ui-open-menu = Opne menyen
ui-next-part = Gå til neste del av vindauget
ui-previous-part = Gå til førre del av vindauget
ui-show-attendance = Vis eller lukk oppmøtet
ui-room-next-page = Neste side i rommet
ui-room-previous-page = Førre side i rommet
ui-room-larger = Større bokstavar i rommet
ui-room-smaller = Mindre bokstavar i rommet
ui-help = Hjelp
ui-help-in-group = Når gruppa arbeider med dette
ui-shortcuts = Alle tastar
ui-about-program = Om Planverksted
ui-command-not-now = «{ $command }» kan ikkje gjerast her no.
ui-keys-of-tables = I tabellar og tekst
ui-key-arrows = Piltastar
ui-key-arrows-means = Gå frå rute til rute. Ctrl+Home og Ctrl+End går til første og siste rad.
ui-key-enter = Enter
ui-key-enter-means = Skriv i ruta. Medan de skriv, lagar Enter neste rad.
ui-key-tab = Tab
ui-key-tab-means = Gå til neste rute, og etter den siste til skjemaet.
ui-key-escape = Esc
ui-key-escape-means = Lukk det som er ope, og gå tilbake til rada.
ui-key-delete-row = Ctrl+Delete
ui-key-delete-row-means = Slett rada. Det kan alltid angrast.
ui-key-move-row = Alt+pil opp og ned
ui-key-move-row-means = Flytt rada.
ui-key-level = Alt+pil høgre og venstre
ui-key-level-means = Flytt rada inn under den over, eller ut igjen.
ui-key-zoom = Ctrl+pluss og Ctrl+minus
ui-key-zoom-means = Større og mindre skrift i heile vindauget.
ui-program-version = Planverksted { $version } er eit fritt program for arbeidsgrupper i kommunar.
ui-program-private = Alt ligg på denne maskina. Programmet sender ingenting og treng ikkje nett.
ui-program-data = Versjonar, journal og kopiar ligg i { $folder }.
ui-program-settings = Innstillingane ligg i { $folder }.
ui-program-libraries = Lisensar
abbreviations-title = Eigne forkortingar
abbreviations-about = Forkortingane blir skrivne ut medan de skriv, når ordet er ferdig.
abbreviations-list = Éi forkorting på kvar linje
abbreviations-hint = phs = psykisk helse
abbreviations-keep = Ta i bruk
ui-filter-clear = Tøm
replace-title = Finn og byt ut i heile planen
replace-sought = Finn
replace-with = Byt ut med
replace-whole-words = Berre heile ord
replace-match-case = Skil mellom store og små bokstavar
replace-found = { $count ->
    [0] Orda står ikkje i planen.
    [one] Orda står éin stad i planen.
   *[other] Orda står { $count } stader i planen.
 }
replace-more = { $count ->
    [one] Éin tekst til er rekna med.
   *[other] { $count } tekstar til er rekna med.
 }
replace-place = { $record }, { $field }
replace-place-text = { $place }: { $text }
replace-do = { $count ->
    [one] Byt ut éin stad
   *[other] Byt ut { $count } stader
 }
replace-step = bytte ut «{ $sought }» med «{ $with }»
replace-done = { $count ->
    [one] Éin stad er bytt ut. Det kan angrast.
   *[other] { $count } stader er bytte ut. Det kan angrast.
 }
traces-title = Fjern spora etter ord
traces-about = Namn, telefonnummer og fødselsnummer som aldri skulle vore skrivne, blir liggjande i det som kan angrast, i tidlegare versjonar og i kopiar. Her blir dei bytte med eit merke alle desse stadene. Det kan ikkje angrast.
traces-words = Ord eller tal som skal bort, eitt på kvar linje
traces-elsewhere = Dokument som er laga, og kopiar av fila andre stader, må de slette sjølve.
traces-do = Fjern spora
traces-mark = [fjerna]
traces-step = fjerna spora etter ord
traces-need-file = Lagre planen i ei fil først. Då kan spora fjernast frå ho og frå det programmet har teke vare på.
traces-running = Spora etter dei førre orda blir fjerna no. Vent til det er meldt at dei er borte.
traces-failed = Nokre spor står att: { $why } Fjern spora ein gong til.
traces-done = Spora er fjerna frå planen, frå { $steps ->
    [one] eitt steg
   *[other] { $steps } steg
 } i loggen og frå { $reworded ->
    [one] éin versjon eller kopi
   *[other] { $reworded } versjonar og kopiar
 }. { $removed ->
    [0] Ingen versjon måtte slettast.
    [one] Éin versjon som ikkje kunne lesast, er sletta.
   *[other] { $removed } versjonar som ikkje kunne lesast, er sletta.
 }
ui-review-traces = Fjern spora …
ui-program-licence = Planverksted kan brukast under MIT eller Apache 2.0. Skriftene Inter og DejaVu Sans har eigne, frie lisensar. Programmet byggjer på biblioteka nedanfor, kvart med sin lisens.
ui-missing-record = manglar
ui-new-challenge = Ny utfordring
ui-new-evidence = Nytt tal
ui-new-further = Legg til
ui-new-goal = Nytt mål
ui-new-level = Nytt nivå
ui-new-measure = Nytt tiltak
ui-new-meeting = Ny samling
ui-new-indicator = Ny indikator
ui-new-reading = Ny måling
ui-new-reporting = Ny rapportering
ui-new-organisation = Ny eining eller aktør
ui-new-strategy = Ny strategi
ui-new-target-group = Ny målgruppe
ui-next = Neste: { $what }
ui-next-about = gje planen namn og kommune
ui-next-about-municipality = skriv kva kommune planen gjeld
ui-next-about-title = gje planen eit namn
ui-next-about-why = Då står det rette på framsida og i alle dokument. Om lag 2 minutt.
ui-next-direction = skriv utfordringar og mål
ui-next-direction-why = Då veit de kva tiltaka skal svare på. Om lag 40 minutt i gruppa.
ui-next-document = lag dokumentet og les det saman
ui-next-document-why = Alle tiltak har ansvarleg og periode. Om lag 30 minutt i gruppa.
ui-next-go = Gå til { $view }
ui-next-groups = bli samde om målgruppene
ui-next-groups-why = Då snakkar alle om dei same menneska. Om lag 20 minutt i gruppa.
ui-next-lead = { $count ->
    [one] finn ansvarleg for eitt tiltak
   *[other] finn ansvarleg for { $count } tiltak
}
ui-next-lead-why = Eit tiltak utan ansvarleg blir sjeldan gjort. Om lag 15 minutt i gruppa.
ui-next-measures = skriv dei første tiltaka
ui-next-measures-why = Skriv eitt på kvar linje, eller ta inn tabellen de har. Om lag 30 minutt i gruppa.
ui-next-people = skriv kven som er med i gruppa
ui-next-people-why = Då ser de òg kven som manglar. Namn kan utelatast. Om lag 5 minutt.
ui-next-period = { $count ->
    [one] tidfest eitt tiltak
   *[other] tidfest { $count } tiltak
}
ui-next-period-why = Då ser de kva som kjem først, og kva det kostar kvart år. Om lag 15 minutt i gruppa.
ui-next-services = skriv tenestene de har i dag
ui-next-services-why = Då ser de i dekninga kva som finst, og kva som manglar. Om lag 20 minutt i gruppa.
ui-nothing-to-undo = Det er ikkje meir å gå tilbake til
ui-open-document = Opne dokumentet
ui-open-file = Opne fil …
ui-open-somebody = nokon
ui-open-somewhere = ei anna maskin
ui-open-elsewhere = { $file } er open hos { $user } på { $machine } sidan { $since }. De kan skrive begge to: ingenting blir overskrive utan at det blir sagt.
ui-open-folder = Opne mappa
ui-paste-between = og eller
ui-paste-leads-on = og eller for til av i på med som at å ein ei eit den det dei frå ved om mellom utan
ui-path = Sti
ui-paste-beyond = { $count ->
    [one] Éi linje
   *[other] { $count } linjer
} hadde inga rad å stå i og vart ikkje limt inn. Lim inn under «{ $column }» for å lage nye rader.
ui-path-nothing = Her er det ingen mapper eller filer å velje. Skriv stien til ei anna mappe.
ui-path-taken = Det finst ei fil her frå før: { $path }. Vel eit anna namn, så blir ho ikkje skriven over.
ui-path-note = Skriv eller lim inn stien, eller vel i lista.
ui-period-from = Frå
ui-period-ongoing = løpande
ui-period-plan-from = Planen gjeld frå
ui-period-plan-to = Planen gjeld til
ui-period-to = Til
ui-progress-begun = I gang
ui-progress-begun-short = i gang
ui-progress-done = Ferdig
ui-progress-done-short = ferdig
ui-progress-not-begun = Ikkje begynt
ui-questions-go = Gå vidare til oversikta
ui-questions-skip = Hopp over
ui-questions-text = Svar på det de veit. Alt kan hoppast over no og fyllast ut seinare.
ui-questions-title = Fem spørsmål før de begynner
ui-range-high = høgast
ui-range-low = lågast
ui-range-source = Kjelde til talet
ui-save-late = { $file } er ikkje lagra enno: disken eller nettverksmappa svarer ikkje. De kan trygt skrive vidare, for alt blir teke vare på i ein kopi på denne maskina.
ui-save-late-unkept = { $file } er ikkje lagra enno: disken eller nettverksmappa svarer ikkje, og kopien på denne maskina lét seg heller ikkje skrive. Lagre planen ein annan stad no.
ui-term-definite = { $kind }: den bestemte
ui-term-definite-plural = { $kind }: alle
ui-term-gender = { $kind }: kjønn
ui-term-plural = { $kind }: fleire
ui-term-singular = { $kind }: éin
ui-unit-new = Lag ny eining:
ui-municipality-other = Skriv kommunen slik:
ui-votes-abstained = Røysta ikkje
ui-votes-table = Bord { $table }
ui-votes-together = Alle saman
ui-votes-mark-dots = { $mark ->
    [one] 1 prikk
   *[other] { $mark } prikkar
} { $count ->
    [one] på 1 setel
   *[other] på { $count } setlar
}
ui-votes-mark-scale = talet { $mark } { $count ->
    [one] på 1 setel
   *[other] på { $count } setlar
}
ui-votes-mark-yes-no = { $mark ->
    [0] nei
   *[other] ja
} { $count ->
    [one] på 1 setel
   *[other] på { $count } setlar
}
ui-reading = Les { $file } …
ui-recent-changes = Sist endra
ui-recent-none = Ingenting er endra sidan planen vart opna
ui-recover-open = Opne han
ui-recovery = «{ $title }», { $place }, er ikkje lagra i ei fil. Alt fram til { $when } er teke vare på i ein kopi.
ui-recovery-file = «{ $title }», { $place }, kunne ikkje lagrast i { $file }. Alt fram til { $when } er teke vare på i ein kopi.
ui-recovery-file-no-place = «{ $title }» kunne ikkje lagrast i { $file }. Alt fram til { $when } er teke vare på i ein kopi.
ui-recover-discard = Forkast kopien
ui-recovery-no-place = «{ $title }» er ikkje lagra i ei fil. Alt fram til { $when } er teke vare på i ein kopi.
ui-recovery-older = eldre kopi av «{ $title }», fram til { $when }
ui-redo = Gjer om att
ui-redo-named = Gjer om att: { $what }
ui-redone = Gjort om att: { $what }
ui-region-agenda = Program for samlinga
ui-region-bottom = Botnlinje
ui-region-line = Linja
ui-region-steps = Steg
ui-region-top = Topplinje
ui-review-all = Vis alle { $count }
ui-review-aside = Lagt til side { $count }
ui-review-aside-now = Legg til side
ui-review-first = Vis dei første
ui-review-go = Gå dit
ui-review-nothing = Det er ingenting å sjå på no. Når gruppa har byrja på noko, står det her om noko manglar, ser ut som ein feil eller kan seie noko om ein enkelt person.
ui-review-open = Å sjå på { $count }
ui-review-reason = Grunn
ui-review-reason-hint = Kvifor det er greitt slik
ui-review-reason-is = Lagt til side: { $reason }
ui-review-set-aside = Legg til side …
ui-review-severity = Kor viktig
ui-review-take-up = Ta fram att
ui-review-what = Kva det er
ui-review-where = Kvar
ui-save = Lagre
ui-save-again = Prøv igjen
ui-save-as = Lagre som …
ui-save-elsewhere = Lagre ein annan stad …
ui-saved-at = Lagra { $time }
ui-saved-failed = Ikkje lagra
ui-saved-forbidden = Kan berre lesast: fila er skriveverna
ui-saved-foreign = Ikkje lagra: fila er endra av nokon andre
ui-saved-in-file = Alt er lagra
ui-saved-nowhere = Ikkje lagra i ei fil enno
ui-saved-read-only = Kan berre lesast: fila er frå ein nyare versjon
ui-saved-soon = Lagrar …
ui-saved-wished = Opna berre for lesing
ui-search = Søk
ui-search-hint = Søk etter tiltak, visingar og kommandoar
ui-search-key = Søk Ctrl+K
ui-search-nothing = Ingen treff. Prøv færre bokstavar eller eit anna ord.
ui-search-waiting = Går til det beste treffet når søket er ferdig
ui-see-sample = Sjå eksempelplanen
ui-settings = Språk og utsjånad
ui-stand-direction = Planen har { $what }, men ingen tiltak enno.
ui-stand-empty = Planen er klar til å fyllast.
ui-stand-groups = { $count ->
    [one] Planen har éi målgruppe, men inga retning enno.
   *[other] Planen har { $count } målgrupper, men inga retning enno.
}
ui-stand-leads =
    { $led ->
        [0] Planen har retning og { $count } tiltak. Ingen av dei har ein ansvarleg enno.
       *[other] Planen har retning og { $count } tiltak. { $led } av dei har ein ansvarleg.
    }
ui-stand-measures = Planen har { $count } tiltak, men ingen utfordringar eller mål som dei svarer på.
ui-stand-whole = { $count ->
    [one] Planen har retning og eitt tiltak, med ansvarleg.
   *[other] Planen har retning og { $count } tiltak, og alle har ein ansvarleg.
}
ui-sorted-no-move = Radene er sorterte, så denne kan ikkje flyttast. Vis dei i rekkjefølgja til planen først.
ui-start = Start
ui-start-continue = Hald fram
ui-start-motto = Lag planen saman, utan nett
ui-start-new = Ny plan frå mal
ui-step-1 = 1 Oppdrag
ui-step-2 = 2 No
ui-step-3 = 3 Retning
ui-step-4 = 4 Tiltak
ui-step-5 = 5 Vedtak
ui-step-6 = 6 Oppfølging
ui-step-spoken = { $name }, { $count }
ui-stop = Stopp
ui-sums = Pengar i planen
ui-table-leave = La han vere
ui-table-left = { $file } er ikkje teken inn. Ingenting i planen er endra.
ui-table-reading = Les { $file } …
ui-table-show = Vis tabellen
ui-table-stopped = { $file } er ikkje lesen ferdig, for det vart stoppa. Ingenting i planen er endra.
ui-table-waits = { $file } er lesen, men ikkje teken inn enno.
ui-table-weighing = Finn ut kva radene i { $file } blir til … { $share } %
ui-take-in = Ta inn ein tabell (Excel, ODS, CSV) …
ui-taken-from-file = { $file } var endra av nokon andre. Endringane er tekne inn og kan angrast.
ui-room-back = Tilbake (Esc)
ui-room-dark = Kvitt på svart
ui-room-far = Bakarste rad sit 12 bilethøgder unna
ui-room-here = Vis rommet i dette vindauget
ui-room-held = Rommet: halde
ui-room-hidden = Rommet: skjult
ui-room-hide = Skjul for rommet
ui-room-hold = Hald det som blir vist
ui-room-menu = Vis i rommet
ui-room-middle = Bakarste rad sit 9 bilethøgder unna
ui-room-near = Bakarste rad sit 6 bilethøgder unna
ui-room-no-clock = Vis utan klokke
ui-room-no-face = Det valde kan ikkje visast i rommet
ui-room-no-sound = Denne maskina kunne ikkje spele lyden, så klokka er gjord stille att.
ui-room-nothing = Skjult, rommet ser ingenting
ui-room-now = I rommet no
ui-room-page-back = Førre side (Page Up)
ui-room-page-on = Neste side (Page Down)
ui-room-send = Send det valde til rommet
ui-room-showing = Rommet: viser
ui-room-sound = Lyd når tida går ut
ui-room-title = Rommet
ui-room-unsend = Vis programposten igjen
ui-room-window = Vis rommet i eit eige vindauge
ui-timeline-before = ← frå { $when }
ui-timeline-beyond = til { $when } →
ui-timeline-blank = utan periode
ui-timeline-blanks = { $count } utan periode
ui-timeline-by-lead = Grupper: ansvarleg
ui-timeline-by-nothing = Grupper: ingen
ui-timeline-by-status = Grupper: status
ui-timeline-by-strategy = Grupper: strategi
ui-timeline-from = frå { $when }
ui-timeline-from-to = { $from } til { $to }
ui-timeline-give = utan periode: Enter eller klikk i ruta gir han
ui-timeline-go = Gå til tiltaka
ui-timeline-groups = Grupper
ui-timeline-help = Alt+← → flyttar · Shift+← → endrar starten · Ctrl+← → endrar slutten · L løpande · Enter opnar skjemaet
ui-timeline-offered = { $row }, Enter gir { $period }
ui-timeline-quarters = Kvartal
ui-timeline-scale = Målestokk
ui-timeline-to = til { $when }
ui-timeline-today = I dag
ui-timeline-without-lead = Utan ansvarleg
ui-timeline-without-place = Utan strategi eller mål
ui-timeline-years = År
ui-tree-also = også { $others }
ui-tree-became-measure = «{ $title }» står no blant tiltaka
ui-tree-groups = målgruppe { $groups }
ui-tree-hint = Skriv her … Enter for neste, Alt+→ for underpunkt, Ctrl+1 utfordring, 2 mål, 3 strategi, 4 tiltak
ui-tree-loose = Ikkje knytt til noko enno
ui-tree-mark-challenge = U
ui-tree-mark-goal = M
ui-tree-mark-strategy = S
ui-tree-no-caret = Set markøren inne i teksten, der han skal delast
ui-tree-no-way-on = ingen veg vidare
ui-tree-pasted = { $joined ->
    [one] Limte inn { $rows } rader; éi linje gjekk vidare på linja før og er sett saman med ho
   *[other] Limte inn { $rows } rader; { $joined } linjer gjekk vidare på linja før og er sette saman med ho
}
ui-tree-row = { $kind } { $number }, { $title }, nivå { $level }
ui-tree-split = Del ved markøren Ctrl+Enter
ui-tree-stays = Rada har ingen stad å gå den vegen
ui-tree-unsaid = Ikkje sagt kven det gjeld
ui-tree-unsolved = uløyst
ui-rescue-both = Den nyaste versjonen av { $file } er frå { $when }. Av sjølve fila lèt { $count ->
    [0] berre opplysningane om planen seg lese.
    [one] éi rad seg lese.
   *[other] { $count } rader seg lese.
} Begge delar kan opnast, kvar som ein plan utan fil; fila blir ikkje rørt.
ui-rescue-more = { $count ->
    [one] Éin ting til gjekk tapt eller vart endra. Kommandoen «planverksted repair» listar alt.
   *[other] { $count } ting til gjekk tapt eller vart endra. Kommandoen «planverksted repair» listar alt.
}
ui-rescue-open-readable = Opne det som lèt seg lese
ui-rescue-open-version = Opne versjonen
ui-rescue-readable = { $count ->
    [0] Av { $file } lèt berre opplysningane om planen seg lese. Dei kan opnast som ein ny plan; fila blir ikkje rørt.
    [one] Av { $file } lèt éi rad seg lese. Ho kan opnast som ein ny plan; fila blir ikkje rørt.
   *[other] Av { $file } lèt { $count } rader seg lese. Dei kan opnast som ein ny plan; fila blir ikkje rørt.
}
ui-rescued = Det som lét seg lese i { $file }, er opna som ein ny plan, som ikkje har noka fil enno. Tapt eller endra: { $count }. Den skadde fila er urørt.
ui-version-keep = Ta vare på versjonen
ui-version-kept = Versjonen «{ $name }» er teken vare på
ui-version-name = Gje versjonen eit namn …
ui-version-name-label = Namn på versjonen
ui-version-name-note = Planen blir lagra av seg sjølv. Vil de kunne gå tilbake til akkurat slik han er no, kan de gje denne versjonen eit namn.
ui-version-name-title = Alt er lagra
ui-version-offered = Den nyaste versjonen av { $file } er frå { $when }. Han kan opnast i staden; fila blir ikkje rørt.
ui-version-open = Vis
ui-version-opened = Dette er versjonen frå { $when }. Han har inga fil; planen sjølv er som før.
ui-version-restore = Gå tilbake hit
ui-version-restored = Gjort: { $what }. Det kan angrast.
ui-version-same = Planen er alt slik han var då
ui-versions-listing = Ser gjennom versjonane …
ui-versions-none = Ingen versjonar enno. Den første kjem når de byrjar å endre planen.
ui-versions-see = Sjå versjonane
ui-versions-text = Planen blir teken vare på undervegs: når eit arbeid byrjar, kvart tiande minutt, før noko kjem inn frå andre, og når de gjev ein versjon eit namn. Av versjonar utan namn ligg dei { $count } siste her; den eldste må vike for den nyaste. Dei som har namn, blir liggjande for godt.
ui-today = i dag { $time }
ui-day-and-time = { $day } kl. { $time }
ui-taken-in = { $count } tiltak er tekne inn frå { $file }, med { $remarks } ting å sjå på
ui-to-start = Til startsida
ui-undo = Angre
ui-undo-named = Angre: { $what }
ui-undone = Angra: { $what }
ui-untitled = utan tittel
ui-untitled-plan = Plan utan tittel
ui-view-about = Plan og mandat
ui-view-boundaries = Ansvar og grensegangar
ui-view-coverage = Dekning
ui-view-direction = Utfordringar og mål
ui-view-documents = Dokument
ui-view-follow-up = Mål og rapport
ui-view-done = Kva er gjort
ui-view-evidence = Tal og kjelder
ui-view-further = Meir i planen
ui-view-gathering = Samling
ui-view-import = Ta inn ein tabell
ui-view-involvement = Medverknad
ui-view-merge = Etter samanslåinga
ui-view-measures = Tiltak
ui-view-meetings = Samlingar
ui-view-organisations = Einingar og aktørar
ui-view-overview = Oversikt
ui-view-questions = Fem spørsmål
ui-view-review = Sjå over
ui-view-services = Tenester i dag
ui-view-target-groups = Målgrupper og nivå
ui-view-timeline = Tidslinje
ui-view-economy = Økonomi og årsverk
ui-view-versions = Versjonar
ui-view-working-group = Arbeidsgruppe
ui-weight-error = Feil
ui-weight-note = Melding
ui-weight-warning = Å sjå på
ui-yes = ja
minutes-title = Referat frå samling { $number }: { $title }
minutes-title-bare = Referat frå samling { $number }
minutes-time = Tid: { $when }
minutes-day-and-clock = { $day } kl. { $clock }
minutes-planned-until = (planlagt til { $clock })
minutes-planned = (planlagt { $clock })
minutes-place = Stad: { $place }
minutes-present = Til stades: { $present } av { $listed }{ $others ->
    [0] { "" }
    [one] {", og 1 annan"}
   *[other] {", og "}{ $others } andre
}
minutes-heads = Til stades: { $heads }
minutes-absent = Forfall: { $who }
minutes-leader = Møteleiar: { $who }
minutes-recorder = Referent: { $who }
minutes-several = { $who } ({ $count })
minutes-corrections = Rettingar skal sendast innan { $when }.
minutes-next-steps = Kva skjer no: { $text }
minutes-next-not-agreed = Neste samling: ikkje avtalt
minutes-next = Neste samling: { $when }
minutes-next-with-place = Neste samling: { $when }, { $place }
minutes-time-used = Tid brukt: { $used } av { $planned } minutt.
minutes-time-used-bare = Tid brukt: { $used } minutt.
minutes-adoption = { $who } avgjer { $when }.
minutes-in-time = i { $when }
minutes-item = { $title } ({ $kind }, { $time })
minutes-item-bare = { $title } ({ $note })
minutes-minutes = { $minutes ->
    [0] under 1 minutt
    [one] 1 minutt
   *[other] { $minutes } minutt
}
minutes-skipped = gjekk ut
minutes-running = går no
minutes-not-held = ikkje handsama
minutes-open-points = Opne punkt frå sist
minutes-unplaced = Utanom programmet
minutes-point = Punkt
minutes-who = Kven
minutes-due = Frist
minutes-how-it-went = Korleis det gjekk
minutes-done = Gjort
minutes-remains = Står att
minutes-no-due = utan frist
minutes-unassigned = ikkje fordelt
minutes-parked = Parkert: { $title }
minutes-question = Til avklaring: { $title }
minutes-decision-open = Avgjerd: { $title }
minutes-idea-sources = { $count ->
    [one] 1 framlegg
   *[other] { $count } framlegg
}{ $tables ->
    [0] { "" }
   *[other] {" frå "}{ $tables } bord
}
minutes-idea-counts = { $ideas }{ $themes ->
    [0] { "" }
   *[other] {" i "}{ $themes } tema
}{ $merged ->
    [0] { "" }
   *[other] {"; "}{ $merged } er slått saman med andre
}{ $parked }.
minutes-parked-first = {"; "}{ $count ->
    [one] 1 er parkert
   *[other] { $count } er parkerte
}
minutes-parked-too = {", "}{ $count ->
    [one] 1 er parkert
   *[other] { $count } er parkerte
}
minutes-no-theme = Utan tema
minutes-idea = Framlegg
minutes-table = Bord
minutes-became = Vart til
minutes-idea-repeated = { $idea } (sagt av { $count } til)
minutes-lifted = { $kind ->
    [challenge] Ny utfordring
    [goal] Nytt mål
    [strategy] Ny strategi
    [measure] Nytt tiltak
   *[other] Nytt
}: { $title }
minutes-same-as = same som { $idea }
minutes-idea-parked = parkert
minutes-new = Nytt: { $title }
minutes-measure = Tiltak
minutes-from-idea = Frå framlegg
minutes-lead = Ansvarleg
minutes-period = Periode
minutes-accepted = Har sagt ja
minutes-not-accepted = ikkje enno
minutes-accepted-before = frå før
minutes-lifted-table = Kva framlegga vart til
minutes-ballot-open = Røystinga er ikkje avslutta.
minutes-ballot-how = { $method ->
    [dots] Prikkar
    [scale] Tal frå 1 til 5
    [yes_no] Ja eller nei
   *[other] Røyster
} { $way ->
    [paper] på papir
   *[other] ved handsopprekking
}{ $each ->
    [0] { "" }
   *[other] {", "}{ $each } til kvar
}.
minutes-voted = { $cast } røysta
minutes-voted-of-present = { $cast } av { $all } til stades røysta
minutes-voted-of-voters = { $cast } av { $all } som kunne røyste, røysta
minutes-dots-given = { $given } av { $possible } prikkar er gjevne
minutes-blank-ballots = { $count ->
    [0] ingen røysta blankt
   *[other] { $count } røysta blankt
}
minutes-dots = Prikkar
minutes-votes = Røyster
minutes-mean = Snitt
minutes-spread = Spreiing
minutes-spread-of = { $low } til { $high }
minutes-spread-none = alle gav { $mark }
minutes-yes = Ja
minutes-no = Nei
minutes-on-ballots = På så mange setlar
minutes-on-tables = Ved så mange bord
minutes-remark = Usemje
minutes-divided = Meiningane er delte
minutes-ballot-table = Resultatet av røystinga
minutes-decision = Avgjerd { $number }: { $title }
minutes-by-majority = Eit fleirtal var for
minutes-by-ballot = Avgjort ved røysting
minutes-carried-out-by = Skal gjennomførast innan { $when }
minutes-reason = Grunngjeving: { $text }
minutes-dissent = Usemje: { $text }
minutes-task = Oppgåve
minutes-tasks = Avtalte oppgåver
minutes-neighbour = nabokommunen
minutes-decided-by-until = Blir avgjort av { $who } innan { $when }
minutes-decided-by = Blir avgjort av { $who }
minutes-decided-until = Blir avgjort innan { $when }
minutes-kept-until = { $who } tek vare på det til { $when }
minutes-kept = { $who } tek vare på det
minutes-taken-up = Blir teke opp att { $when }
minutes-at-idea = Framlegg { $number }
minutes-at-item = Programpost { $number }
minutes-at-title = «{ $title }»
minutes-warning-identity = { $place } ser ut til å ha eit fødselsnummer. Sjå på det før dokumentet blir sendt
minutes-warning-phone = { $place } ser ut til å ha eit telefonnummer. Sjå på det før dokumentet blir sendt
minutes-warning-e-mail = { $place } ser ut til å ha ei e-postadresse. Sjå på det før dokumentet blir sendt
minutes-warning-name = { $place } ser ut til å nemne ein person ved namn. Sjå på det før dokumentet blir sendt
minutes-sheet-title = Samling { $number }, { $day }: dette vart vi samde om
minutes-sheet-title-bare = Samling { $number }: dette vart vi samde om
minutes-sheet-most = { $method ->
    [dots] Det som fekk flest prikkar:
    [scale] Det som fekk høgast tal:
   *[other] Det som fekk flest røyster:
}
minutes-sheet-dots = { $option }: { $count ->
    [one] 1 prikk
   *[other] { $count } prikkar
}
minutes-sheet-votes = { $option }: { $count ->
    [one] 1 røyst
   *[other] { $count } røyster
}
minutes-sheet-yes = { $option }: { $count } ja
minutes-sheet-mean = { $option }: { $mean } i snitt
minutes-sheet-who-does-what = Kven gjer kva:
minutes-sheet-task-due = { $task }: { $who }, { $when }
minutes-sheet-task = { $task }: { $who }
minutes-sheet-more = og { $count } til i referatet
invitation-title = Innkalling til samling { $number }: { $title }
invitation-title-bare = Innkalling til samling { $number }
invitation-invited = Innkalla: { $who }
invitation-purpose = Føremål: { $text }
invitation-absence = Sei frå så snart du kan, om du ikkje kan kome.
invitation-agenda = Program
invitation-clock = Kl.
invitation-point = Programpost
invitation-question = Kva vi spør om
invitation-how = Korleis
invitation-minutes = Minutt
invitation-afterwards = Kva skjer med det som blir sagt
invitation-what-happens = Det kjem med i referatet, utan namn på kven som sa kva, og går inn i arbeidet med planen.
cli-option-meeting = Kva samling, ved nummeret i rekkja etter dato; den som går no dersom inga er nemnd, elles den siste som er halden
cli-option-names = Nemner folk ved namn, og ikkje berre kven dei kjem frå
cli-error-meeting = Planen har inga samling { $number }. Han har { $count }. Ingenting er gjort.
cli-error-no-meeting = Planen har inga samling å lage dokumentet av. Ingenting er gjort.
export-remark-sheet-long = Arket fekk ikkje plass på éi side, sjølv om listene er korta ned så mykje som råd
ui-document-full = Planen
ui-document-action = Handlingsdel
ui-document-short = Kort versjon
ui-document-case = Saksframlegg
ui-document-consultation = Høyringsutkast
ui-document-responses = Svar på innspel
ui-document-report = Årsrapport
ui-document-minutes = Referat
ui-document-sheet = Ark på éi side
ui-document-invitation = Innkalling
ui-documents-kind = Dokument
ui-documents-gathering = Samling
ui-documents-names = Nemn folk ved namn
ui-documents-no-gathering = Planen har inga samling å lage dokumentet av
ui-documents-persons = { $count ->
    [one] Éin stad i planen ser ut til å ha eit nummer eller ei adresse som høyrer til ein enkelt person. Sjå på det før de lagar dokumentet.
   *[other] { $count } stader i planen ser ut til å ha eit nummer eller ei adresse som høyrer til ein enkelt person. Sjå på dei før de lagar dokumentet.
 }
ui-documents-gathering-text = Dokumentet blir laga av det som er ført i samlinga. Interne notat er aldri med.
ui-documents-action-text = Pengane år for år og alle tiltaka i éin tabell, for dei som avgjer budsjettet. Det viktigaste står på første sida.
ui-documents-short-text = Planen på to sider i vanlege ord, for alle som vil vite kva han går ut på.
ui-documents-case-text = Saka til dei folkevalde, med overskriftene i den rekkjefølgja dei er vane med. Det planen ikkje seier noko om, står som «Ikkje vurdert». Eit eige kapittel med same namn som ei overskrift kjem med under ho.
ui-documents-consultation-text = Heile planen med nummererte avsnitt, og framfor kva de spør om, fristen og kvar svaret skal. Bakarst er eit skjema for svar.
ui-documents-responses-text = Kva dei som vart høyrde, sa, korleis det vart vurdert, og kva det førte til.
ui-documents-report-text = Kor langt planen er komen: status for kvart tiltak, det som er forseinka, målingar og det andre må avgjere.
minutes-outcomes = Det gruppa kom fram til

## Money by source
money-new = nye pengar
money-new-fte = nye
money-unstated = utan oppgitt kjelde
money-within-frame = innanfor ramma
money-grant = tilskot
money-shared = delt med nabokommunar
money-user-payment = brukarbetaling
money-released = blir avslutta eller flytta
money-undecided = ikkje avgjort
money-given-up = går ut
money-of-whole-budget = heile budsjettet, { $category }
need-mild = risiko og lette vanskar
need-moderate = moderate vanskar
need-severe = alvorlege vanskar
need-others = tilsette, pårørande og erfaringskonsulentar
need-unstated = alvorsgrad ikkje oppgitt
money-operating = drift
money-investment = investering
money-fte = årsverk
money-part = { $category } { $amount } kr
money-part-fte = { $category } { $amount }
money-year = { $year }, { $kind }: { $parts }
money-year-whole = { $year }, { $kind }, heile budsjett: { $parts }
money-without-amounts = { $count ->
    [one] Eitt tiltak utan beløp: { $numbers }
   *[other] { $count } tiltak utan beløp: { $numbers }
}
money-without-amounts-count = { $count ->
    [one] Eitt tiltak utan beløp
   *[other] { $count } tiltak utan beløp
}
