## Program
program-name = Planverksted
template-title-mental-health = Mental health and substance use
template-title-children-and-young = Children and young people
template-title-emergency-inpatient = Acute overnight help
template-title-responsibility-guidelines = Responsibilities and boundaries
template-title-single-gathering = One gathering of three hours
template-title-empty = Empty plan
template-text-mental-health = The whole municipality: children, young people and adults, money for four years
template-text-children-and-young = Children, young people and families: early help, and who works together
template-text-emergency-inpatient = An investigation: alone or together with neighbours
template-text-responsibility-guidelines = Guidelines for who does what
template-text-single-gathering = Only the gathering: ideas, ballot and decisions, with time for each item
template-text-empty = Begin with a clean sheet
help-questions = Five short questions set the frame of the plan. Each can be skipped and answered later under “Plan and mandate”.
help-questions-group = Spend two minutes. What the group does not know yet can stay empty.
help-overview = This says how far the plan has come and which step is best taken next. Press a step to go there. The numbers on the right of the list tell how much is written, and what is worth a look.
help-overview-group = Begin and end each gathering here: what was done since last time, and what is left?
help-about = What the plan is called, who asked for it, which years it covers and what it rests on. The tabs show decisions, procedure, other plans, laws and guidance.
help-about-group = Read the mandate aloud in the first gathering, and agree on what the plan is not about.
help-working-group = One row for each participant: name, where they come from and their role in the group. Enter makes the next row.
help-working-group-group = Look for who is missing: users and relatives, the general practitioner, the school, NAV. Who has no seat at the table is seldom heard.
help-meetings = The gatherings in order of date, each with its agenda. “Start gathering” (Ctrl+G) runs the agenda with a clock, and the minutes write themselves while you work.
help-meetings-group = Keep time for decisions and tasks at the end. They should never be what is cut when time runs out.
help-involvement = Who was heard, how, what they said and what followed from it. The last is what plans most often lack.
help-involvement-group = Ask of each contribution: what do we do with it, and who tells those who made it?
help-evidence = Figures on the municipality, each with its source and date. A figure that supports a challenge can be linked to it in the form (F4).
help-evidence-group = Show five figures that everybody understands rather than fifty. Say aloud what you do not know.
help-target-groups = Whom the plan is about, and which levels of help there are. The tabs hold the groups, the levels and the schemes that the levels come from.
help-target-groups-group = Describe the groups in words that a relative would use. Many fall between two groups: who has them then?
help-services = What there is today, whom it is for and how many full-time equivalents it has. Services stand in the coverage beside the measures.
help-services-group = Let each service tell in two minutes what they do, and whom they do not receive.
help-coverage = A cell for each group and level shows what there is and what is missing. Type in a cell to make a measure there, and press Space to say whether it is covered.
help-coverage-group = Go through one group at a time. A gap is nobody’s fault, but somebody has to say what will happen to it.
help-direction = Challenges, goals and strategies as a tree. Enter makes the next line, Alt with the right and left arrows moves it in and out, Ctrl+1 to Ctrl+4 change what it is.
help-direction-group = A goal says what is different for the inhabitants when the plan has run. What the municipality will do are strategies and measures.
help-measures = One measure a row. Write its title and use Tab for group, lead, period and status. F4 opens the form with everything else. A table from a spreadsheet can be pasted.
help-measures-group = Ask whoever is to lead while they sit there, and press Ctrl+J when the answer is yes. A measure without an owner is not followed up.
help-boundaries = Where two services meet: who does what, who receives, and what happens when you disagree. Agreements and units have tabs of their own.
help-boundaries-group = Start from one person who fell between two services, without a name. Who should have done what?
help-organisations = The units of the municipality and others who act in the plan. A name written as the lead of a measure comes here by itself.
help-organisations-group = Use the names that the municipality itself uses, so that units recognise themselves in the plan.
help-timeline = The measures over the years. Drag a bar or use the arrows to move it, and Shift with an arrow to change when it ends.
help-timeline-group = Look for years in which everything starts at once. What can wait, and what must come first?
help-economy = What the measures cost and how many full-time equivalents they take, year by year. Write in the cells, or paste from a spreadsheet. The sums below are those of the documents.
help-economy-group = Take one measure at a time: what does it cost, from when, and where does the money come from? What is not decided may be left open.
help-gathering = The agenda is on the left, the line at the foot takes what is said, and F9 goes on. Everything noted gets its gathering and agenda item by itself.
help-gathering-group = Let everybody think alone for some minutes before anybody speaks. Then the ideas of the quiet come to the table too.
help-import = The table is shown as it will be taken in. At the top choose what each column holds, on the right what each row becomes. Nothing is changed until you press the button that takes it in, and that can be undone.
help-import-group = Ask whoever owns the table to look over the rows with the recorder. It takes minutes and saves misunderstandings.
help-merge = Two versions of the plan were put together. Where both had changed the same thing a question stands here, with both answers. Nothing is gone.
help-merge-group = Read both answers aloud and choose. Questions that nobody can answer now stay in the plan.
help-review = What is worth a look before others read the plan, the gravest first. “Go there” shows where it is, and what is meant to be so can be put aside with a reason.
help-review-group = Take the top five together and give the rest to one person.
help-documents = The whole plan or the documents of a gathering, as an accessible PDF or a Word file. Ctrl+E makes the same as last time, Ctrl+P opens the PDF for printing.
help-documents-group = Print the minutes and the sheet before people leave, so that everybody takes home what they agreed to.
help-follow-up = Indicators are what you measure again and again to see whether the plan works. Each reading gets a day and a number. When an indicator has two readings, its curve is shown below the table.
help-follow-up-group = Choose few indicators that somebody counts already. Agree who takes the readings, and when the numbers come back to the group.
help-versions = Earlier versions of the plan, the newest first. A version can be shown, and the plan set back to it. Ctrl+S gives the present one a name.
help-versions-group = Name the plan after each gathering, for example “After gathering 2”.
help-done = Everything done to the plan, step by step, the latest on top. Undo (Ctrl+Z) takes back one step at a time.
help-done-group = Whoever was away can see here what has changed since last time.
help-further = What no other view of the plan lists: indicators, risks, alternatives, word explanations and more. Choose a tab to write there.
help-further-group = The group does not need all of this. Take what makes the plan better.

## Command line
cli-check-aside = Set aside: { $record }: { $text }. Reason: { $reason }
cli-check-line = { $severity }: { $record }: { $text }
cli-check-named = { $kind } “{ $title }”
cli-check-nothing = There is nothing to look at in the plan.
cli-check-numbered = { $kind } { $number } “{ $title }”
cli-error-unknown = “{ $word }” is no command or option of Planverksted. Nothing has been done.
cli-error-option = The option { $option } does not belong to this command. Nothing has been done.
cli-error-missing = { $what } is missing. Nothing has been done.
cli-error-number = { $option } must be a whole number, not “{ $text }”. Nothing has been done.
cli-error-language = “{ $language }” is no language here. Choose nb, nn or en.
cli-error-odd = The command line cannot be understood: { $detail }. Nothing has been done.
cli-error-unit = “{ $unit }” is no unit. Choose kr, 1000kr or mill.
cli-error-no-version = There is no version of “{ $file }” on this machine. Nothing was done.
cli-error-version = “{ $version }” is not the beginning of exactly one version. Nothing was done. Use restore FILE --list to see them.
cli-error-template = There is no template named “{ $template }”. The templates are: { $known }.
cli-error-format = “{ $format }” is no format that Planverksted can make. Choose one of these, or several with commas between: { $formats }.
cli-error-profile = “{ $profile }” is not a document that Planverksted can make. Choose full, minutes, sheet or invitation.
cli-error-exists = “{ $file }” exists already and has not been touched. Choose another name, or write over it with --force.
cli-error-import = The table “{ $file }” was not taken in. { $problem }
cli-error-read-only = “{ $file }” was made with a newer version of Planverksted and cannot be written over without losing something. The file is unharmed. Update Planverksted.
cli-error-output = The answer could not be written: { $detail }.
cli-error-closed = Whoever read the answer has stopped reading.
cli-error-window = The window could not be opened: { $detail }. The plans are unharmed. The command line works: try planverksted --help.
cli-error-no-window = This build of Planverksted has no window. The command line works: try planverksted --help.
cli-diff-same = The plans say the same.
cli-info-field = { $field } { $count }
cli-info-fields = { "  " }filled in: { $fields }
cli-info-title = { $title } ({ $state })
cli-info-count = { $kind }: { $count }
cli-log-aside = { $when }  { $what } (not in this file)
cli-log-elsewhere = Here the plan was changed elsewhere, and the log does not know how.
cli-log-line = { $when }  { $what }
cli-log-none = The log on this machine says nothing about this plan.
cli-written = Wrote { $file }
cli-version = { $version }  { $when }  { $what }  { $name }
cli-versions-none = There are no versions of this plan on this machine.
cli-unkept = What { $file } held could not be kept among the versions. The plan is written all the same. See whether there is room on the disk and leave to write in { $folder }.
cli-unlogged = The plan is written, but the log of what was done could not be: this step is missing there. See whether there is room on the disk and leave to write { $file }.
cli-fmt-done = Wrote { $file }. Comments in the file are not kept.
cli-import-taken =
    { $count ->
        [one] One measure was taken in from { $file }. Rows: { $measures } measures, { $headings } headings, { $sums } sums, { $frames } frames. The numbers were read as { $unit }.
       *[other] { $count } measures were taken in from { $file }. Rows: { $measures } measures, { $headings } headings, { $sums } sums, { $frames } frames. The numbers were read as { $unit }.
    }
cli-import-remark = Row { $row }, { $column }: { $text }
cli-import-remark-column = Column { $column }: { $text }
cli-import-remark-row = Row { $row }: { $text }
cli-about = Planverksted: make the plan together, offline
cli-about-language = --language nb|nn|en goes with every command, and is for the messages, too.
cli-about-writing = What is there and is neither the same plan nor a document that is unchanged since it was made here is not written over without --force. new and restore make new files only.
cli-arg-command = The command; all of them where none is named
cli-arg-first-plan = The one plan
cli-arg-lost-plan = The plan; its file may be damaged or gone
cli-command-repair = makes a new plan of what can be read of a damaged one, and lists what was lost; the damaged file is left alone
cli-arg-damaged-plan = The damaged plan
cli-repaired = What could be read of { $file } is in the new plan. Lost or changed: { $count }. The file itself is unharmed.
cli-arg-plan = The plan
cli-arg-second-plan = The other plan
cli-arg-shell = The shell: bash, zsh, fish or powershell
cli-arg-table = The table: CSV or other text, XLSX or ODS
cli-command-check = what there is to look at in the plan
cli-command-completions = writes what a shell needs to complete commands and options
cli-command-diff = what differs between two plans; answers 1 when they do
cli-command-export = makes a document of the plan
cli-command-fmt = writes the file anew; comments in it are lost
cli-command-help = shows this help, or the help of one command
cli-command-import = takes a table into the plan, or into a new one
cli-command-info = what the plan holds
cli-command-log = what was done to the plan on this machine
cli-command-man = writes the manual page
cli-command-new = makes a new plan from a template
cli-command-restore = lists the versions of the plan; writes out the newest version, or V
cli-command-sample = makes a plan with N measures, to try things with
cli-command-window = opens the window, with the plan
cli-error-shell = “{ $shell }” is no shell that Planverksted knows. Choose bash, zsh, fish or powershell.
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-option-document-language = The language of the document and of the messages: nb, nn or en
cli-option-folder = The folder that the document goes to; made where it is not there
cli-option-force = Writes over what is there, whatever it is
cli-option-help = Shows help
cli-option-into = The plan that the table goes into; a new one where none is named
cli-option-json = Answers in JSON, for a program to read
cli-option-language = The language of the messages: nb, nn or en
cli-option-list = Lists the versions instead of writing one out
cli-option-map = The field that a column goes to; may stand several times
cli-option-measures = The number of measures
cli-option-output = The file to write
cli-option-profile = Which document: full (the whole plan), minutes, sheet (one page) or invitation
cli-option-seed = Which of all plans of that size; 1 where none is named
cli-option-sheet = A sheet to take in, by name or number; may stand several times
cli-option-template = The template: { $templates }
cli-option-title = The title of the plan
cli-option-to = The format, or several with commas between
cli-option-unit = What the amounts of the table are in: kr, 1000kr or mill
cli-option-version = Shows the version of the program
cli-option-wanted-version = The version, by the beginning of its id; the newest where none is named
cli-value-assignment = COLUMN=FIELD
cli-value-command = COMMAND
cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-name = NAME
cli-value-sheet = NAME
cli-value-table = TABLE

## Kinds and fields of the plan
kind-plan = plan
kind-level = level
kind-target-group = target group
kind-organisation = organisation
kind-evidence = figure or evidence
kind-challenge = challenge
kind-goal = goal
kind-strategy = strategy
kind-measure = measure
kind-meeting = meeting
kind-agenda-item = agenda item
kind-agreement = agreement
kind-anchoring = mandate from above
kind-ballot = ballot
kind-boundary = boundary
kind-capacity = places
kind-chapter = chapter
kind-competence = competence
kind-consultation = consultation response
kind-coverage-cell = coverage
kind-decision = decision
kind-funding = funding
kind-guidance = guidance
kind-idea = idea
kind-indicator = indicator
kind-involvement = involvement
kind-level-scheme = level scheme
kind-linked-plan = linked plan
kind-need-estimate = estimate of need
kind-open-question = open question
kind-parked-item = parked item
kind-part = part of the plan
kind-participant = participant
kind-picture = picture
kind-merge-question = question after a merge
kind-process-step = step of the process
kind-reading = reading
kind-reporting-line = report
kind-requirement = requirement
kind-risk = risk
kind-scenario = scenario
kind-service = service
kind-staffing = full-time equivalents
kind-task = task
kinds-agenda-item = Agenda items
kinds-agreement = Cooperation and agreements
kinds-anchoring = Anchoring
kinds-ballot = Ballots
kinds-boundary = Boundaries
kinds-capacity = Places
kinds-chapter = Chapters
kinds-competence = Competence
kinds-consultation = Consultation responses
kinds-decision = Decisions
kinds-funding = Funding
kinds-guidance = Laws and guidance
kinds-idea = Ideas
kinds-involvement = Involvement
kinds-linked-plan = Linked plans
kinds-need-estimate = Estimates of need
kinds-open-question = Open questions
kinds-parked-item = Parked items
kinds-part = Parts of the plan
kinds-participant = Participants
kinds-picture = Pictures
kinds-process-step = Steps of the process
kinds-requirement = Requirements of a service
kinds-risk = Risks
kinds-scenario = Scenarios
kinds-staffing = Full-time equivalents
kinds-task = Tasks
field-note = Internal note
field-order = Place
field-origin = Comes from
field-set-aside = Set aside
field-plan-title = Title
field-plan-text = Summary
field-plan-kind = Kind of plan
field-plan-municipality = Municipality
field-plan-municipality-number = Municipality number
field-plan-period = Plan period
field-plan-language = Written standard
field-plan-state = State
field-plan-under-revision = Under revision
field-plan-version = Version
field-plan-mandate = Mandate
field-plan-scope-in = The plan covers
field-plan-scope-out = The plan leaves out
field-plan-published = Published
field-plan-price-year = Price year
field-plan-municipality-word = Kommune or herad
field-plan-case-number = Case number
field-plan-frame = The frame that amounts change
field-plan-main-scheme = Level scheme the plan follows
field-plan-summaries = Summary in further languages
field-plan-terms = Own words
field-plan-titles = Title in further languages
field-plan-contact = Contact
field-plan-keywords = Keywords
field-level-title = Level
field-level-text = Description
field-level-scheme = Level scheme
field-level-number = Number
field-level-out-of-scope = Out of scope
field-level-answers-to = Answers to
field-target-group-title = Target group
field-target-group-text = Who it is
field-target-group-code = Letter
field-target-group-ages = Ages
field-target-group-kind = Kind of target group
field-target-group-problem = Concerns
field-target-group-size = Number of people
field-target-group-levels = Levels
field-target-group-avoids-help = Keeps away from help
field-target-group-duration = Duration
field-target-group-part = Part of the plan
field-target-group-severity = Severity
field-target-group-unwanted-follow-up = Needs follow-up they do not want
field-organisation-title = Name
field-organisation-text = Description
field-organisation-kind = Kind
field-organisation-district = District
field-organisation-parent = Part of
field-evidence-title = What it is about
field-evidence-text = What it says
field-evidence-value = Value
field-evidence-unit = Unit
field-evidence-population = Counted among
field-evidence-as-of = As of
field-evidence-source = Source
field-evidence-definition = Definition
field-evidence-national = National figure, not measured in the municipality
field-evidence-about = About
field-evidence-commissioner = Commissioned by
field-evidence-quality = About quality
field-evidence-respondents = Respondents
field-challenge-title = Challenge
field-challenge-text = Description
field-challenge-parent = Sub-point of
field-challenge-ages = Concerns
field-challenge-unsolved = Unsolved
field-challenge-target-groups = Target groups
field-challenge-part = Part of the plan
field-goal-title = Goal
field-goal-text = Description
field-goal-parent = Part of
field-goal-challenges = Answers challenges
field-strategy-title = Strategy
field-strategy-text = Description
field-strategy-state = State
field-strategy-challenges = Answers challenges
field-strategy-goals = Serves goals
field-strategy-overarching = Overarching
field-strategy-part = Part of the plan
field-measure-title = Measure
field-measure-text = Description
field-measure-reach = Target group and level
field-measure-strategies = Strategies
field-measure-goals = Goals
field-measure-challenges = Challenges
field-measure-lead = Lead
field-measure-lead-role = Role
field-measure-accepted = Has accepted
field-measure-contributors = Partners
field-measure-period = Period
field-measure-status = Status
field-measure-status-date = Status as of
field-measure-amounts = Amounts by year
field-measure-basis = The amounts are
field-measure-kind = Assignment or measure
field-measure-change = Compared with today
field-measure-funding = Funding
field-measure-indicator = Indicator
field-measure-priority = Priority
field-measure-priority-reason = Reason for priority
field-measure-statutory = Statutory
field-measure-statutory-basis = Legal basis
field-measure-bottleneck = Bottleneck
field-measure-case-number = Case number
field-measure-categories = Kinds of help
field-measure-evidence-base = Evidence base
field-measure-former = Measure in the former plan
field-measure-former-result = What came of it
field-measure-principles = Principles
field-measure-service = Service
field-meeting-title = Meeting
field-meeting-text = What it was about
field-meeting-date = Date
field-meeting-place = Place
field-meeting-minutes = Length in minutes
field-meeting-attendance = Attendance
field-meeting-starts = Starts at
field-meeting-ended = Ended at
field-meeting-leader = Led by
field-meeting-recorder = Recorder
field-meeting-others = Present beyond the group
field-meeting-tables = Number of tables
field-meeting-numbered = Numbers given to ideas
field-meeting-next-steps = What happens next
field-meeting-corrections-by = Corrections by
field-agenda-item-kind = What is done
field-agenda-item-meeting = Gathering
field-agenda-item-minutes = Minutes planned
field-agenda-item-minutes-used = Minutes used
field-agenda-item-text = What is to come of it
field-agenda-item-title = Agenda item
field-agenda-item-question = Question to the room
field-agenda-item-steps = Minutes for each step
field-agenda-item-began = Began at
field-agenda-item-resumed = Taken up again at
field-agenda-item-minutes-before = Minutes used before that
field-agenda-item-step = Step now
field-agenda-item-counts-from = The clock counts from
field-agenda-item-paused = The clock has stood since
field-agenda-item-extra = Extra minutes
field-agenda-item-skipped = Skipped
field-agenda-item-account = What was said
field-agreement-kind = Kind
field-agreement-organisations = Who takes part
field-agreement-period = Valid
field-agreement-rhythm = How often
field-agreement-text = Description
field-agreement-title = Agreement
field-anchoring-body = Who decided
field-anchoring-case-number = Case number
field-anchoring-date = Date
field-anchoring-decision = The group's own decision
field-anchoring-mandate = What it asks of the group
field-anchoring-text = Description
field-anchoring-title = What was decided
field-ballot-closed = Closed
field-ballot-counts = Votes
field-ballot-meeting = Gathering
field-ballot-method = Method
field-ballot-options = Options
field-ballot-secret = Hidden until closed
field-ballot-text = Description
field-ballot-title = Question
field-ballot-votes-each = Dots each
field-ballot-item = Agenda item
field-ballot-voters = Voters
field-ballot-cast = Ballots cast
field-boundary-agreed = Agreed
field-boundary-hand-over = Hand-over
field-boundary-organisation = The other organisation
field-boundary-other-service = The other service
field-boundary-ours = What is ours
field-boundary-service = Our service
field-boundary-state = State
field-boundary-text = Description
field-boundary-theirs = What is theirs
field-boundary-title = What it concerns
field-capacity-as-of = Counted
field-capacity-kind = Kind of places
field-capacity-now = Now
field-capacity-service = Service
field-capacity-title = What is counted
field-capacity-wanted = Wanted
field-chapter-after = Own text after
field-chapter-bound = Chapter
field-chapter-left-out = Left out
field-chapter-text = Own text before
field-chapter-title = Heading
field-competence-have = Have
field-competence-how = How to get it
field-competence-need = Need
field-competence-organisation = Unit
field-competence-text = Description
field-competence-title = Competence
field-consultation-about = Concerns
field-consultation-assessment = Assessment
field-consultation-consequence = Consequence
field-consultation-date = Received
field-consultation-organisation = From organisation
field-consultation-sender = From
field-consultation-text = What was said
field-consultation-title = What it concerns
field-coverage-cell-assessed = Assessed
field-coverage-cell-assessed-by = Assessed by
field-coverage-cell-level = Level
field-coverage-cell-reason = Reason
field-coverage-cell-state = Coverage
field-coverage-cell-target-group = Target group
field-decision-about = Concerns
field-decision-date = Date
field-decision-dissent = Dissent
field-decision-how = How
field-decision-meeting = Gathering
field-decision-reason = Reason
field-decision-text = The decision in full
field-decision-title = Decision
field-decision-item = Agenda item
field-decision-due = To be carried out by
field-decision-done = Carried out
field-funding-applied = Applied for, kroner
field-funding-granted = Granted, kroner
field-funding-measure = Measure
field-funding-share = Share in per cent
field-funding-source = Source
field-funding-text = Terms
field-funding-title = Funding
field-funding-year = Year
field-funding-until = Until
field-funding-amounts = Amounts by year
field-guidance-address = Where it is found
field-guidance-as-of = Date
field-guidance-kind = What it is
field-guidance-section = Section
field-guidance-text = What it says, in plain words
field-guidance-title = Name
field-idea-became = Became
field-idea-meeting = Gathering
field-idea-state = State
field-idea-table = Table no.
field-idea-text = Description
field-idea-theme = Theme
field-idea-title = Idea
field-idea-item = Agenda item
field-idea-number = Number in the gathering
field-idea-repeats = Said by so many more
field-idea-same-as = Same as
field-indicator-baseline = Baseline
field-indicator-baseline-at = Baseline as of
field-indicator-direction = Wanted direction
field-indicator-goal = Goal
field-indicator-measure = Measure
field-indicator-source = Source
field-indicator-target = Target value
field-indicator-target-at = Target by
field-indicator-text = How it is measured
field-indicator-title = Indicator
field-indicator-unit = Unit
field-involvement-changed = Changed
field-involvement-date = Date
field-involvement-group = Who
field-involvement-how = How
field-involvement-meeting = Gathering
field-involvement-outcome = What it changed, or why not
field-involvement-phase = When in the work
field-involvement-text = What they said
field-involvement-title = What it was
field-involvement-item = Agenda item
field-level-scheme-as-of = As of
field-level-scheme-source = Source
field-level-scheme-text = Description
field-level-scheme-title = Level scheme
field-linked-plan-address = Where it is found
field-linked-plan-period = Period
field-linked-plan-relation = Relation
field-linked-plan-text = What they share
field-linked-plan-title = Plan
field-need-estimate-coverage = Per cent to be reached
field-need-estimate-hours = Hours per person and year
field-need-estimate-municipal-share = Per cent that are the municipality's
field-need-estimate-population = People in all
field-need-estimate-productive-hours = Hours with people per full-time equivalent
field-need-estimate-service = Service
field-need-estimate-share = Per cent who have the need
field-need-estimate-target-group = Target group
field-need-estimate-text = Description
field-need-estimate-title = Need
field-open-question-about = Concerns
field-open-question-answer = Answer
field-open-question-decider = Who must decide
field-open-question-due = By
field-open-question-organisation = Organisation
field-open-question-text = Description
field-open-question-title = Question
field-open-question-meeting = Gathering
field-open-question-item = Agenda item
field-open-question-from = Comes from
field-open-question-done = Settled
field-parked-item-became = Became
field-parked-item-keeper = Kept by
field-parked-item-meeting = Gathering
field-parked-item-returns = Comes back
field-parked-item-text = Description
field-parked-item-title = Item
field-parked-item-item = Agenda item
field-parked-item-organisation = Unit or organisation
field-parked-item-from = Comes from
field-parked-item-done = Taken up again
field-part-ages = Ages
field-part-text = Introduction
field-part-title = Part
field-participant-organisation = Comes from
field-participant-role = Role
field-participant-title = Name, may be left out
field-picture-title = Caption
field-picture-text = Alternative text: what it shows
field-picture-credit = Credit and rights
field-picture-address = File or address
field-merge-question-about = What it is about
field-merge-question-field = Field
field-merge-question-key = Key
field-merge-question-before = Before
field-merge-question-before-unknown = It is not known what was there before
field-merge-question-claims = Values
field-merge-question-sides = Who has them
field-merge-question-own = Number of the person who merged
field-merge-question-by = Who merged
field-merge-question-asked = When
field-process-step-done = Done
field-process-step-kind = Kind of step
field-process-step-meeting = Gathering
field-process-step-organisation = Who does it
field-process-step-planned = Planned
field-process-step-text = Description
field-process-step-title = What is to happen
field-reading-at = Read
field-reading-indicator = Indicator
field-reading-source = Source
field-reading-value = Value
field-reporting-line-next = Next time
field-reporting-line-organisation = To
field-reporting-line-period = Period
field-reporting-line-rhythm = How often
field-reporting-line-text = Description
field-reporting-line-title = What is reported
field-requirement-area = Area
field-requirement-evidence = What shows it
field-requirement-guidance = Guidance
field-requirement-measures = Measures
field-requirement-read-by = Read so by
field-requirement-service = Service
field-requirement-state = In place
field-requirement-strength = How binding
field-requirement-text = Description
field-requirement-title = Requirement
field-risk-impact = Impact
field-risk-likelihood = Likelihood
field-risk-measure = Measure
field-risk-response = Response
field-risk-text = Description
field-risk-title = What may happen
field-scenario-assumptions = Assumptions
field-scenario-capacity = Capacity
field-scenario-measures-in = Measures in
field-scenario-measures-out = Measures out
field-scenario-reasons = Reasons
field-scenario-recommended = Recommended
field-scenario-run-by = Run by
field-scenario-scores = Scores, 1 to 5
field-scenario-services = Services
field-scenario-text = Description
field-scenario-title = Scenario
field-scenario-zero = Zero alternative: nothing changes
field-service-categories = Kinds of help
field-service-contact = Contact
field-service-low-threshold = Low threshold
field-service-needs-decision = Individual decision
field-service-organisation = Unit
field-service-own-unit-reason = Why a unit of its own
field-service-place = Where help is given
field-service-precondition = Precondition
field-service-quality = Quality
field-service-rank = Rank among services
field-service-reach = Target group and level
field-service-replaces = Replaces
field-service-responsibilities = Responsibilities
field-service-run-by = Run by
field-service-state = Today or planned
field-service-supplements = Supplements
field-service-text = Description
field-service-title = Service
field-service-waiting = Waiting time
field-staffing-ages = For
field-staffing-as-of = Counted
field-staffing-by-category = By kind of help
field-staffing-by-course = By main course
field-staffing-by-education = By education
field-staffing-now = Full-time equivalents now
field-staffing-service = Service
field-staffing-title = What is counted
field-staffing-wanted = Full-time equivalents wanted
field-task-about = Concerns
field-task-done = Done
field-task-due = Due
field-task-meeting = Gathering
field-task-organisation = Organisation
field-task-text = Description
field-task-title = Task
field-task-who = Who
field-task-item = Agenda item
plan-kind-not-stated = Not chosen
plan-kind-theme-plan = Theme plan
plan-kind-sub-plan = Municipal sub-plan
plan-kind-action-plan = Action plan
plan-kind-guidelines = Guidelines
plan-kind-investigation = Investigation
plan-state-not-stated = Not chosen
plan-state-draft = Draft
plan-state-in-consultation = In consultation
plan-state-for-decision = For decision
plan-state-adopted = Adopted
plan-state-expired = Expired
written-standard-not-stated = Not chosen
written-standard-nb = Bokmål
written-standard-nn = Nynorsk
municipality-word-not-stated = Not chosen
municipality-word-kommune = kommune
municipality-word-herad = herad
target-group-kind-not-stated = Not chosen
target-group-kind-inhabitants = Inhabitants
target-group-kind-staff = Staff
target-group-kind-next-of-kin = Next of kin
target-group-kind-lived-experience = People with lived experience
problem-not-stated = Not chosen
problem-mental-health = Mental health
problem-substance-use = Substance use
problem-both = Mental health and substance use
organisation-kind-not-stated = Not chosen
organisation-kind-municipal-unit = Municipal unit
organisation-kind-municipal-sector = Municipal sector
organisation-kind-neighbour = Neighbouring municipality
organisation-kind-county = County
organisation-kind-specialist-service = Specialist health service
organisation-kind-general-practitioner = General practitioner
organisation-kind-nav = NAV
organisation-kind-police = Police
organisation-kind-state-agency = State agency
organisation-kind-elected-body = Elected body
organisation-kind-advisory-council = Advisory council
organisation-kind-user-organisation = User organisation
organisation-kind-voluntary = Volunteers
organisation-kind-competence-centre = Competence centre
organisation-kind-county-governor = County governor
organisation-kind-private-non-profit = Private, non-profit
organisation-kind-private-commercial = Private, commercial
age-group-not-stated = Not chosen
age-group-all = Everybody
age-group-children = Children and young people
age-group-adults = Adults
strategy-state-not-stated = Not chosen
strategy-state-adopted = Adopted
strategy-state-to-be-assessed = To be assessed
measure-kind-not-stated = Not chosen
measure-kind-assignment = Assignment
measure-kind-measure = Measure
measure-change-not-stated = Not chosen
measure-change-new = New
measure-change-continued = Continued
measure-change-strengthened = Strengthened
measure-change-changed = Changed
measure-change-ended = Ended
measure-change-to-be-assessed = To be assessed
measure-status-not-stated = Not chosen
measure-status-not-started = Not started
measure-status-ongoing = Ongoing
measure-status-done = Done
measure-status-postponed = Postponed
measure-status-dropped = Dropped
measure-status-to-be-assessed = To be assessed
basis-not-stated = Not chosen
basis-frame-change = Change from the adopted frame
basis-whole-budget = The whole budget
presence-not-stated = Not noted
presence-present = Present
presence-absent = Absent
channel-not-stated = Written in the plan
channel-workshop = Workshop
channel-table = A table's file
channel-import = Taken in from a table
channel-template = Template
duration-not-stated = Not chosen
duration-one-off = One-off
duration-lasting = Lasting
agenda-kind-ballot = Ballot
agenda-kind-break = Break
agenda-kind-decision = Decision
agenda-kind-discussion = Discussion
agenda-kind-ideas = Gathering ideas
agenda-kind-information = Information
agenda-kind-open-points = Open points
agenda-kind-not-stated = Not chosen
work-step-alone = Alone
work-step-groups = At the tables
work-step-round = Round
work-step-alone-again = Alone again
work-step-not-stated = Not chosen
gathering-origin = Gathering { $number }
gathering-open-points = Open points from last time
gathering-first-title = Gathering 1
gathering-other-runs = Another gathering is already running. End it first.
gathering-read-only = The plan is open for reading only, so a gathering cannot be recorded in it. Go on in a copy, or take over the file.
gathering-paper-taken-back = The last ballot paper was taken back
gathering-stays-awake = A gathering is running
room-attendance = Who is here?
room-ballot = Ballot
room-begins = We begin at { $time }
room-blank = { $count ->
    [one] { $count } blank ballot
   *[other] { $count } blank ballots
}
room-break-until = Break until { $time }
room-clock = { $left }
room-clock-last = { $left }, finish up
room-clock-minutes = { $minutes } min
room-clock-over = Time is up
room-clock-paused = The clock is stopped
room-clock-soon = { $left } left
room-corrections = Corrections of the minutes are taken until { $when }
room-coverage = Coverage
room-decided = What we agreed on
room-decides-council = The group proposes. The municipal council adopts
room-decides-herad = The group proposes. The municipal council adopts
room-decides-other = The group proposes. The municipality decides
room-decision = Decision { $number }
room-dissent = Those who disagreed: { $what }
room-divided = divided
room-done = done
room-dots = { $given ->
    [one] { $given } dot given
   *[other] { $given } dots given
}
room-dots-each = { $dots ->
    [one] { $dots } dot each
   *[other] { $dots } dots each
}
room-dots-of = { $possible ->
    [one] { $given } of { $possible } dot given
   *[other] { $given } of { $possible } dots given
}
room-due = by { $when }
room-for = For: { $what }
room-from-tables = { $count ->
    [one] from { $count } table
   *[other] from { $count } tables
}
room-hands = raise your hand
room-heads = { $count } present
room-ideas = { $count ->
    [one] { $count } idea
   *[other] { $count } ideas
}
room-item = Agenda item { $number } of { $count }
room-lead = Responsible: { $what }
room-next = Next: { $title }
room-next-meeting = Next gathering: { $when }
room-no-title = Untitled
room-on-ballots = on { $on } of { $cast } ballots
room-options-counted = { $count ->
    [one] { $counted } of { $count } option counted
   *[other] { $counted } of { $count } options counted
}
room-others = { $count } more who are not in the group
room-page = Page { $page } of { $pages }
room-papers = { $cast ->
    [one] { $cast } ballot handed in
   *[other] { $cast } ballots handed in
}
room-papers-of = { $voters ->
    [one] { $cast } of { $voters } ballot handed in
   *[other] { $cast } of { $voters } ballots handed in
}
room-period = When: { $period }
room-planned = planned: { $what }
room-points-done = { $done } of { $count } done
room-present = { $present } of { $listed } in the group are here
room-reason = Because: { $what }
room-repeats = said by { $count } more
room-result = Result
room-result-dots = { $given } of { $possible } dots
room-scale = from 1 to 5
room-spread = from { $lowest } to { $highest }
room-thanks = Thank you for today
room-today = today: { $what }
room-until = We go on until { $time }
room-votes = { $yes } yes, { $no } no
room-what-happens = The minutes say what was said, not who said it
room-what-now = What happens now
room-without-theme = Without a theme
room-yes-no = yes or no
line-blank = Write something first
line-heads = Write + and a number, for example +24
line-number = “{ $text }” is not the number of an idea
line-same-idea = That is the same idea
line-table = “{ $text }” is not a table number from 1 to { $most }. Write 3: and then the idea, for example
line-voters = Write how many vote, for example voters 8
line-paper = “{ $text }” cannot be read as a ballot paper. Write the numbers with spaces, or - for a blank one
line-many-dots = The ballot has { $dots } dots, and each has { $each }. It was taken as it is
line-hands = Write how many hands there were, as one number
line-all-counted = All options have been counted. Press F9 to close the ballot
line-no-option = { $number } is not in the ballot
line-marks = The ballot has { $options ->
    [one] { $options } option
   *[other] { $options } options
}, and the paper has { $marks ->
    [one] { $marks } number
   *[other] { $marks } numbers
}. Write one for each, in order
line-scale = { $number } is not a number from 1 to 5
line-yes-no = Write 1 for yes and 0 for no, not { $number }
line-no-paper = There is no ballot paper to take back. Papers from before the program was started again cannot be told apart
line-no-gathering = The gathering is no longer in the plan
line-ended = The gathering has ended. Undo the ending to go on
line-not-begun = No agenda item has begun. Press F9 to begin
line-last-item = This is the last agenda item. End the gathering when you are done
line-first-item = This is the first agenda item
line-no-item = The agenda item no longer exists
line-close-ballot-first = The ballot is open. Close it first with F9
line-nothing-to-catch-up = There is nothing to catch up, or no agenda item that can be shortened
line-no-more-members = Everybody in the group is noted. Write where more people come from, or press Esc
line-many-ideas = The gathering has { $most } ideas, which is the most it can have. Merge or delete some
line-long-idea = The idea was long. Its first words are the title, and the rest is in the description
line-no-idea = There is no idea { $number } in this gathering
line-no-decision = Write the decision first
line-no-point = There is no open point { $number }
line-no-options = Choose at least one idea to vote on
line-dots-each = Each may have from 1 to { $most } dots
line-no-number = The idea has no number and cannot be voted on
line-no-ballot = No ballot is open
line-many-voters = At most { $most } can vote
line-many-options = A ballot has at most { $most } options. Merge ideas that resemble each other first
line-similar-options = These resemble each other: { $pairs }. If two of them are the same, write { $from }={ $into }, for example
line-similar-pair = { $first } and { $second }
line-nothing-similar = Nothing in the plan resembles the idea. Press Ctrl+4 to make a new measure
line-nothing-to-lift = All ideas have been looked at
line-nothing-lifted = Lift an idea first, with Ctrl+1 to Ctrl+4
line-new-unit = “{ $name }” is new among the units. Undo if the name is wrong
line-word-done = ok|done
line-word-keep = next|stays
line-word-agreement = agreed|agreement
line-word-majority = majority
line-word-dissent = dissent|disagreed
line-word-ballot = ballot|dots
line-word-hands = hands
line-word-scale = scale
line-word-yes-no = yes/no|yesno
line-word-voters = voters
agreement-kind-intermunicipal = Between municipalities
agreement-kind-network = Network
agreement-kind-not-stated = Not chosen
agreement-kind-project = Project
agreement-kind-service-agreement = With the specialist health service
agreement-kind-slt = SLT: prevention of crime and drug use
agreement-kind-supervision = Supervision
agreement-kind-team = Team
ballot-method-dots = Dots
ballot-method-not-stated = Not chosen
ballot-method-scale = From 1 to 5
ballot-method-yes-no = Yes or no
bound-chapter-aims = Challenges, goals and strategies
bound-chapter-anchoring = Anchoring
bound-chapter-consultation = Consultation
bound-chapter-coverage = Coverage
bound-chapter-economy = Economy
bound-chapter-follow-up = Follow-up
bound-chapter-knowledge = Knowledge base
bound-chapter-mandate = Mandate
bound-chapter-measures = Measures
bound-chapter-not-stated = A chapter of its own
bound-chapter-responsibility = Responsibility and boundaries
bound-chapter-target-groups = Target groups
bound-chapter-timeline = Timeline
boundary-state-clear = Clear
boundary-state-gap = Gap
boundary-state-not-stated = Not chosen
boundary-state-overlap = Overlap
capacity-kind-group = Places in groups
capacity-kind-housing = Housing
capacity-kind-not-stated = Not chosen
capacity-kind-overnight = Overnight places
competence-road-hire = Hire
competence-road-not-stated = Not chosen
competence-road-redeploy = Use people in new ways
competence-road-seek = Seek from others
competence-road-share = Share with others
competence-road-supervise = Be supervised
coverage-state-covered = Covered
coverage-state-lacking = Lacking
coverage-state-not-applicable = Not applicable
coverage-state-not-stated = Not assessed
coverage-state-other-body = Another body
coverage-state-partly = Partly covered
criterion-access = Access
criterion-benefit = Benefit
criterion-competence = Competence
criterion-cooperation = Cooperation
criterion-cost = Cost
criterion-not-stated = Not chosen
criterion-quality = Quality
criterion-user-view = Users' view
criterion-vulnerability = Vulnerability
decider-chief-executive = Chief executive
decider-council = Municipal council
decider-health-trust = Health trust
decider-neighbour-municipality = Neighbouring municipality
decider-not-stated = Not chosen
decider-other-decider = Others
decision-need-not-stated = Not chosen
decision-need-partly = Partly
decision-need-with = With a decision
decision-need-without = Without a decision
decision-method-agreement = All agreed
decision-method-ballot = Ballot
decision-method-majority = Majority
decision-method-not-stated = Not chosen
direction-down = Down
direction-keep = As now
direction-not-stated = Not chosen
direction-up = Up
education-child-welfare = Child welfare worker
education-health-worker = Health worker
education-lived-experience = Lived-experience worker
education-not-stated = Not chosen
education-nurse = Nurse
education-other-education = Other or no education
education-other-higher = Other higher education
education-physician = Physician
education-psychologist = Psychologist
education-social-educator = Social educator
education-social-worker = Social worker
education-therapist = Occupational or physical therapist
funding-source-earmarked = Earmarked
funding-source-frame = Within the frame
funding-source-grant = Grant
funding-source-not-stated = Not chosen
funding-source-shared-cost = Shared between municipalities
funding-source-new-frame = New money
funding-source-user-payment = User payment
further-language-en = English
further-language-fkv = Kven
further-language-not-stated = Not chosen
further-language-se = Northern Sámi
further-language-sma = Southern Sámi
further-language-smj = Lule Sámi
gender-feminine = Feminine
gender-masculine = Masculine
gender-neuter = Neuter
gender-not-stated = Not chosen
grade-high = High
grade-low = Low
grade-medium = Medium
grade-not-stated = Not chosen
guidance-kind-act = Act
guidance-kind-escalation-plan = Escalation plan
guidance-kind-grant = Grant
guidance-kind-guide = National guide
guidance-kind-not-stated = Not chosen
guidance-kind-policy = Reform or white paper
guidance-kind-regulation = Regulation
idea-state-grouped = Grouped
idea-state-new = New
idea-state-not-stated = Not chosen
idea-state-parked = Parked
idea-state-proposal = Proposal
idea-state-raised = Lifted into the plan
idea-state-rejected = Rejected
involved-group-adult-users = Adult users
involved-group-children = Children
involved-group-council = Council
involved-group-next-of-kin = Next of kin
involved-group-not-stated = Not chosen
involved-group-parents = Parents
involved-group-user-organisation = User organisation
involved-group-youth = Young people
involvement-phase-consultation = In the consultation
involvement-phase-draft = While drafting
involvement-phase-follow-up = In the follow-up
involvement-phase-knowledge = While gathering knowledge
involvement-phase-not-stated = Not chosen
involvement-phase-start = At the start
main-course-mild = Main course 1: mild and short
main-course-moderate = Main course 2: severe and short, or mild and long
main-course-not-stated = Not chosen
main-course-severe = Main course 3: severe and long
need-duration-long = Long
need-duration-not-stated = Not chosen
need-duration-short = Short
participant-role-facilitator = Facilitator
participant-role-leader = Leader
participant-role-member = Member
participant-role-not-stated = Not chosen
participant-role-political = Elected representative
participant-role-recorder = Recorder
participant-role-user-representative = User representative
plan-relation-builds-on = Builds on it
plan-relation-covered-by = It covers what this one leaves out
plan-relation-not-stated = Not chosen
plan-relation-part-of = Is part of it
plan-relation-replaces = Replaces it
plan-relation-reported-to = Needs are reported to it
plan-relation-shown-in = Is shown in it
principle-early-help = Early help
principle-evidence-based = Evidence-based
principle-not-stated = Not chosen
principle-prevention = Prevention
principle-reallocation = Reallocation
principle-recovery = Recovery
principle-user-involvement = User involvement
process-step-kind-adoption = Adoption
process-step-kind-consultation = Public consultation
process-step-kind-councils = Councils and committees
process-step-kind-draft = Draft
process-step-kind-involvement = Involvement
process-step-kind-knowledge = Knowledge
process-step-kind-not-stated = Not chosen
process-step-kind-revision = Revision
process-step-kind-start = Start
provision-bought-commercial = Bought, commercial
provision-bought-non-profit = Bought, non-profit
provision-intermunicipal = Together with other municipalities
provision-not-stated = Not chosen
provision-own = By the municipality
service-state-not-stated = Not chosen
service-state-today = Today
service-state-planned = Planned
service-state-looked-into = Being looked into
requirement-area-competence = Competence
requirement-area-cooperation = Cooperation
requirement-area-decisions = Individual decisions
requirement-area-economy = Economy
requirement-area-goals = Goals
requirement-area-management = Management
requirement-area-next-of-kin = Next of kin
requirement-area-not-stated = Not chosen
requirement-area-public-health = Public health
requirement-area-quality = Quality assurance
requirement-area-record-keeping = Record keeping
requirement-area-responsibility = Responsibility
requirement-area-routines = Routines
requirement-area-sami-and-language = Sámi and clear language
requirement-area-service = Service
requirement-area-user-involvement = User involvement
requirement-area-violence = Violence and abuse
requirement-state-no = No
requirement-state-not-applicable = Not applicable
requirement-state-not-stated = Not assessed
requirement-state-partly = Partly
requirement-state-yes = Yes
service-category-advice = Advice and guidance
service-category-conversation = Conversations
service-category-coordination = Coordination
service-category-course-and-group = Courses and groups
service-category-housing-follow-up = Housing with follow-up
service-category-meeting-place = Meeting place
service-category-not-stated = Not chosen
service-category-other-help = Other
service-category-outreach = Outreach
service-category-overnight-place = Overnight place
service-category-prevention = Prevention
service-category-self-help = Self-help
service-category-treatment = Treatment
service-category-work-and-activity = Work and activity
severity-mild = Mild
severity-moderate = Moderate
severity-not-stated = Not chosen
severity-risk = At risk
severity-severe = Severe
staffing-ages-adults = Adults
staffing-ages-both = Both
staffing-ages-children = Children and young people
staffing-ages-not-stated = Not chosen
strength-may = May
strength-not-stated = Not chosen
strength-shall-guide = Required by guidance
strength-shall-law = Required by law
strength-should = Should

## Changes
change-set = change “{ $field }”
change-set-many = change “{ $field }” in { $count } rows
change-fill = fill “{ $field }” down into { $count ->
    [one] one row
   *[other] { $count } rows
}
change-fill-cells = fill { $count ->
    [one] one row
   *[other] { $count } rows
} down
change-set-aside = set aside
change-take-up = take up again
change-taken-from-file = changes from the file
change-add = new row ({ $kind })
change-add-many = { $count } new rows ({ $kind })
change-back-to = go back to the version of { $when }
change-back-to-named = go back to “{ $name }”
change-clear = empty { $count ->
    [one] one cell
   *[other] { $count } cells
}
change-delete = delete ({ $kind })
change-delete-many = delete { $count } rows ({ $kind })
change-level = change the level ({ $kind })
change-move = move ({ $kind })
change-merge = merge with { $name }
change-merge-many = { $count ->
    [one] merge with one more version
   *[other] merge with { $count } more versions
}
change-merge-answer = choice ({ $field })
change-merge-keep = keep after merging ({ $kind })
change-merge-kept = keep what stands here, after a merge
change-link = link ({ $kind })
change-gathering-start = start the gathering
change-gathering-on = go on in the gathering
change-gathering-back = go back in the gathering
change-gathering-end = end the gathering
change-gathering-more = add { $minutes } minutes
change-gathering-fewer = take { $minutes } minutes away
change-gathering-pause = stop the clock
change-gathering-resume = let the clock go on
change-gathering-catch-up = shorten what is left of the gathering
change-gathering-skip = leave out an agenda item
change-gathering-unskip = take an agenda item in again
change-gathering-attendance = note attendance
change-gathering-guest = add { $name } to those present
change-gathering-heads = count more people present
change-gathering-ballot = open a ballot
change-gathering-ballot-closed = close the ballot
change-gathering-account = write in the minutes
change-gathering-idea = note idea { $number }
change-gathering-decision = note a decision
change-gathering-decision-how = note how it was decided
change-gathering-task = note a task
change-gathering-question = note something to be clarified
change-gathering-park = park an idea
change-gathering-settled = settle an open point
change-unlink = unlink ({ $kind })
change-join = merge two ({ $kind })
change-kind = turn ({ $from } into { $to })
change-split = split ({ $kind })
change-duplicate = duplicate ({ $kind })
change-lift-idea = lift { $idea } into the plan ({ $kind })
change-add-idea = add { $idea } to something that exists ({ $kind })
change-merge-ideas = merge { $from } with { $into }
change-part-idea = part { $idea } from { $from }
change-repeat-idea = one more said { $idea }
idea-number = idea { $number }
idea-origin = { $meeting ->
    [none] Gathering
   *[other] Gathering { $meeting }
}{ $number ->
    [none] { "" }
   *[other] , idea { $number }
}{ $table ->
    [none] { "" }
   *[other] , table { $table }
}
delete-keeps-ideas = { $count ->
    [one] One idea from there is kept.
   *[other] { $count } ideas from there are kept.
}
delete-keeps-rows = { $count ->
    [one] One other row from there is kept, such as a decision or a task.
   *[other] { $count } other rows from there are kept, such as decisions and tasks.
}
told-abstained = abstained
told-added = added
told-and = { $first }, { $second }
told-at-least = at least { $low }
told-at-most = at most { $high }
told-changed = { $field } from { $old } to { $new }
told-cleared = { $field } is cleared (was { $old })
told-cut = { $field }: removed { $old }
told-deleted = deleted
told-duration = duration
told-fte = full-time equivalents
told-grown = { $field }: added { $new }
told-investment = investment
told-key = { $field } { $key }
told-kroner = NOK { $number }
told-line = { $record }: { $what }
told-linked = { $field }: added { $what }
told-marked = { $field }: yes
told-missing = a missing record ({ $id })
told-more = { $what } and { $count } more
told-moved = moved
told-nameless = { $kind } without a name ({ $id })
told-nothing = nothing
told-operating = running
told-other = { $field } has changed
told-pair = { $first } on { $second }
told-part = { $part } { $new }
told-part-changed = { $part } { $old } → { $new }
told-part-cleared = { $part } cleared (was { $old })
told-quoted = “{ $text }”
told-range = { $low }–{ $high }
told-record = { $kind } “{ $title }”
told-record-added = added { $record }
told-record-deleted = deleted { $record }
told-redone = done again: { $what }
told-rewritten = { $field }: { $old } became { $new }
told-set = { $field }: { $new }
told-sourced = { $value } ({ $source })
told-spaces = { $field }: spaces or line breaks have changed
told-undone = undone: { $what }
told-unlinked = { $field }: removed { $what }
told-unmarked = { $field }: no longer
told-value = { $value }
told-vote = table { $table }, { $what }
told-vote-mark = table { $table }, { $what }, mark { $mark }
told-yes = yes
edit-error-moved = This was changed in the meantime, so the change was not made. The plan is as it was.
edit-error-misfit = The value does not fit the field, so the change was not made. The plan is as it was.
edit-error-record = What was to be changed is no longer there. The plan is as it was.
edit-error-loses = Something was written in the meantime that would be lost, so the change was not made. The plan is as it was.
change-paste = paste { $count } lines

## Merging
merge-base = Before: { $value }
merge-base-unknown = What was here before the two copies came to differ is not known.
merge-circle = { $record }: two people put rows below each other. The row is back where it was.
merge-deleted = { $record } was deleted in { $name } and is gone here too. It is among the versions.
merge-deleted-or-edited = { $record }: one side deleted the row, the other changed it
merge-differs = { $record }: { $field }
merge-goes = Delete the row
merge-missing = { $record } refers to something that the other side deleted ({ $target })
merge-orphan = { $record }: the row it belonged under is deleted. It stands at the top now.
merge-stays = Keep the row

## Files
store-error-missing = Could not find “{ $file }”. Nothing has been changed. See whether the name and the folder are right, or whether the file has been moved.
store-error-folder = “{ $file }” is a folder, not a file. Nothing has been changed. Choose a file in the folder.
store-error-forbidden = You are not allowed to read “{ $file }”. The file is unharmed. Ask its owner for access, or for a copy.
store-error-unreadable = The computer could not read “{ $file }” (system error { $detail }). The file is unharmed. Try again, or copy the file to another disk.
store-error-too-large = “{ $file }” is larger than any plan (over 100 MB) and was not opened. The file is unharmed. See whether it is the right file.
store-error-empty = “{ $file }” is empty. It has not been touched. Open the newest version of the plan, or get the file from a backup.
store-error-too-deep = Line { $line } of “{ $file }” has more brackets inside each other than any plan. The file is unharmed. Open another version of the plan.
store-error-too-many = “{ $file }” has more than { $records } rows, which is more than any plan has; the limit is reached in line { $line }. It was not opened, and the file is unharmed. See whether it is the right file, or divide it into several plans.
store-error-pipe = “{ $file }” is a pipe (FIFO) and no file. It has not been read. Choose a file, or send the content through /dev/stdin.
store-error-zeros = “{ $file }” holds only zeros, as files can after a power cut. It has not been touched. Open the newest version of the plan, or get the file from a backup.
store-error-utf16 = “{ $file }” is text encoded as UTF-16, but a plan is UTF-8. The file is unharmed. Save it as UTF-8 in a text editor and open it again.
store-error-binary = “{ $file }” is not text but a program, a picture or something else. The file is unharmed. Choose a plan (.ron), or take in a table.
store-error-not-utf8 = Line { $line } of “{ $file }” is not UTF-8, probably { $encoding }. The file is unharmed. Save it as UTF-8 in a text editor and open it again.
store-error-conflict = Line { $line } of “{ $file }” has marks of a version-control program: two versions are mixed. The file is unharmed. Open the versions one by one.
store-error-changed = “{ $file }” has been changed by somebody else. It has not been written over. Run the command again.
store-error-no-plan = “{ $file }” is not a plan. The file is unharmed. Choose a plan (.ron), or take the file in as a table.
store-error-cut-off = “{ $file }” ends too early: a part of the plan is missing. The file is unharmed. Open the newest version of the plan, or get the file from a backup.
store-error-newer = “{ $file }” was made with a newer version of Planverksted (file format { $version }). The file is unharmed. Update Planverksted and open it again.
store-error-broken = Line { $line }, character { $column } of “{ $file }” cannot be read: here there should be { $expected }, but there is { $found }. The file is unharmed. Mend the line in a text editor, or open another version of the plan.
store-error-broken-at = Line { $line }, character { $column } of “{ $file }” cannot be read. It is in { $place }: here there should be { $expected }, but there is { $found }. The file is unharmed. Mend the line in a text editor, or open another version of the plan.
store-error-exists = “{ $file }” exists already and has not been written over. Choose another name.
store-error-unkept = What “{ $file }” holds could not be kept as a version, and so the file has not been written over. Choose another name, or make room on the disk.
store-error-busy = Another program is writing “{ $file }” right now. The file has not been touched from here. Try again.
store-error-no-longer-a-file = “{ $file }” is no longer a file but a folder, a pipe or a device. Nothing has been written. Save elsewhere.
store-error-nobody-reads = “{ $file }” is a pipe (FIFO) that nobody reads. Nothing has been written. Start the program that is to read first, or choose a file.
store-error-bad-name = “{ $file }” cannot be the name of a file. Nothing has been written. Choose a shorter name without unusual characters.
store-error-full = There is no room on the disk for “{ $file }”. If there was a file, it is unharmed. Make room, or save elsewhere.
store-error-unfaithful = What was read back from the disk was not what “{ $file }” was to hold. If there was a file, it is unharmed. Save elsewhere, and have the disk looked at.
store-error-no-folder = The folder in which “{ $file }” was to lie does not exist. Nothing has been written. Make the folder, or choose another.
store-error-write-forbidden = You are not allowed to write “{ $file }”. If there was a file, it is unharmed. Save elsewhere.
store-error-unwritable = The computer could not write “{ $file }” (system error { $detail }). If there was a file, it is unharmed. Try again, or save elsewhere.
store-expected-closing = { $bracket }, which ends what was begun
store-expected-colon = a colon
store-expected-comma = a comma
store-expected-end = the end of the plan
store-expected-escape = two backslashes where one is meant
store-expected-flag = true or false
store-expected-format = the file format, because it comes first in a plan
store-expected-id = a number of ten letters and digits
store-expected-integer = a whole number
store-expected-list = a list in square brackets, [ ]
store-expected-name = the name of a field
store-expected-number = a number
store-expected-other = something else
store-expected-plan-number = a number no larger than a plan counts with
store-expected-row = a row in round brackets, ( )
store-expected-text = a text in straight quotation marks
store-expected-values = values in braces, {"{"} {"}"}
store-field-id = number
store-found-end = nothing
store-place-field = { $place }, the field “{ $field }”
store-place-record = { $kind } { $name }
store-remark-journal = { $count ->
    [one] One place in the log of what was done could not be read and is passed over. The plan is whole.
   *[other] { $count } places in the log of what was done could not be read and are passed over. The plan is whole.
}
store-remark-overwritten = Another program wrote “{ $file }” at the very moment the plan was saved. What that program wrote has been kept as a version.
store-remark-replaced = The plan that was in “{ $file }” has been kept among the versions of that plan.
store-remark-lost-owner = “{ $file }” has been saved, but the file is now in your name, because you are not allowed to write it in its owner’s.
store-remark-lost-group = “{ $file }” has been saved, but the group that had access has lost it. Give it access again in the properties of the file.
store-remark-lost-attributes = “{ $file }” has been saved, but its access list, or the marks that other programs had set, could not be kept. See in the properties of the file who can open it.
store-remark-newer-minor = A newer version of Planverksted wrote the file. It can be read, but not saved over.
store-remark-put-back = { $count ->
    [one] One change that did not reach the file before the program stopped has been put back.
   *[other] { $count } changes that did not reach the file before the program stopped have been put back.
}
store-remark-unknown-table = The file has a part named “{ $name }” that this version does not know. It has been kept.
store-remark-kept-field = { $place }: something under “{ $field }” does not fit there and has been kept as it stood.
store-remark-unknown-field = { $place }: the field “{ $field }” is not known and has been kept as it stood.
store-remark-unknown-choice = { $place }: “{ $text }” is not a known choice for “{ $field }”. The word has been kept.
store-remark-odd-value = { $place }: “{ $text }” does not fit the field “{ $field }”. The text has been kept.
store-remark-rounded = { $place }: { $text } in “{ $field }” has more decimals than the plan counts with and was read as { $number }.
store-remark-line-break = { $place }: a line break in “{ $field }” has become a space.
store-remark-twice = { $place }: “{ $text }” stands twice in “{ $field }”. The first one counts.
store-remark-duplicate-id = { $place }: two rows have the same number ({ $given }). Both are kept; the second was given the new number { $id }.
store-remark-no-id = { $place }: the row had no number and was given { $id }.
store-remark-odd-year = { $place }: “{ $text }” under “{ $field }” is hardly a year. It was read as it stands.
store-remark-zeros = { $place }: “{ $field }” has zeros inside the text, as after a power cut. The text was read as it stands.
store-remark-odd-id = { $place }: “{ $text }” is not a valid number. The row gets a new one.
store-remark-more = And { $count } more of the kinds above.
store-lost-line = Line { $line }: { $text }
store-lost-plan = { $count ->
    [one] Another plan begins here, with one row. It is not in the new plan. Move it to a file of its own if it is needed.
   *[other] Another plan begins here, with { $count } rows. It is not in the new plan. Move it to a file of its own if it is needed.
}
store-lost-section = The part “{ $name }” cannot be read and is left out.
store-lost-value = { $place }: what it holds cannot be read and was kept as text beside the row: { $text }
store-lost-record = { $place }: the row cannot be read and is left out: { $text }
store-lost-end = { $place }: the text ends too early. What there is of it is in the new plan.
store-lost-encoding = The file is text in the encoding { $name } and was read as that.
store-lost-bytes = Some characters are not letters. Each of them has become �.
store-lost-zeros = The file has zeros here, as after a power cut. They are left out.
store-lost-circle = { $place }: the row was below itself in a circle. It is at the top now.
store-lost-conflict-both = Two versions are in the file here. Both are in the new plan; where they disagree the first one counts, and the other is kept beside the row.
store-lost-conflict-first = Two versions are in the file here. Only the first one is in the new plan.
version-named = Named
version-odd = As the file was when it was opened with something odd in it
version-differs = Since then: { $changed } changed{ $new ->
    [0] { "" }
   *[other] , { $new } new
}{ $gone ->
    [0] { "" }
   *[other] , { $gone } deleted
}
version-outside = Before changes by somebody else
version-recovery = Copy of what did not come into the file
version-restored = Before you went back to a version
version-same = Nothing has changed since then
version-size = { $kilobytes } kB
version-unreadable = Cannot be read
version-work = In the course of work

## Numbers and dates
number-challenge = C{ $number }
number-goal = G{ $number }
number-plain = { $number }
number-strategy = S{ $number }
read-blank = Nothing is written
read-not-a-number = “{ $text }” is not a number
read-too-many-decimals = “{ $text }” has more than four decimals; the nearest is { $nearest }
read-too-large = “{ $text }” is a larger number than a plan can hold
read-not-a-time = “{ $text }” is not a point or period in time
read-no-such-day = The date “{ $text }” does not exist
read-not-a-clock = “{ $text }” is not a time of day. Write for example 9, 09.00 or 0900.

## Things to look at
find-away-from-severe = The measure takes { $fte } FTE from “{ $group }” in { $year }, while others get more
find-away-from-severe-why = Those who have the hardest time easily lose help when something new is built up
find-both = { $what }. { $why }.
find-dangling-link = The field “{ $field }” points to something that is not in the plan
find-dangling-link-why = What is missing does not get into the document
find-e-mail = The text has something that looks like an e-mail address
find-e-mail-why = The plan becomes public, and a single person’s address should not be in it
find-heard-too-late = Nobody was heard before the first new measure begins, { $first }
find-heard-too-late-why = Those who are to use the services should take part while there still is something to influence
find-identity-number = The text has something that looks like a national identity number
find-identity-number-why = A plan must never say anything about a single person
find-lead-not-accepted = { $lead } has not said yes to leading it
find-lead-not-accepted-why = Whoever is to lead the measure should know of it and agree before the plan is adopted
find-merge-question = { $record }: { $field } is not decided after a merge
find-merge-question-deleted = { $record }: it is not decided after a merge whether the row is deleted
find-merge-question-why = Several people wrote different things, and one of them holds although nobody has chosen
find-no-date = Nobody has said which day or year this is from
find-no-lead = No unit is responsible for the measure
find-no-lead-why = A measure that nobody is responsible for is seldom carried out
find-no-money = Nobody has said what { $fte } FTE in { $year } cost
find-no-money-why = Positions cost money; write 0 and where they are taken from if the frame is not to grow
find-no-period = Nobody has said when the measure is to be carried out
find-no-period-why = Without a time the measure is neither in the timeline nor in the financial plan
find-no-place = The measure belongs to no strategy, goal or challenge
find-no-place-why = Those who read the plan should see why the measure is in it
find-no-ranks = The group has not decided which services go before others
find-no-running-cost = Nobody has said what the investment in { $year } costs to run
find-no-running-cost-why = What is built or bought usually costs something every year; write 0 if it does not
find-no-source = Nobody has said where this comes from
find-no-source-or-date = Nobody has said where this comes from, or when it is from
find-no-source-why = Those who read the plan should see who found this out and how old it is
find-not-assessed = Not assessed: the level “{ $level }” and { $more } more
find-not-assessed-one = Not assessed: the level “{ $level }”
find-not-assessed-why = Only when the group has said how the target group is covered on each level does everybody see what is lacking
find-odd-date = The year { $year } looks like a slip of the keys
find-odd-date-why = Timeline and tables are only good for years between 1900 and 2200
find-only-conversations = The target group is only offered conversations
find-only-conversations-at-all = All services offer conversations, and none offers anything else
find-only-conversations-why = Courses, groups, self-help and places to meet reach more people and suit others than those who want to talk
find-outside-period = The measure’s period, { $period }, reaches outside the plan’s, { $plan }
find-outside-period-why = The plan can only promise something for the years it is for
find-owner-circle = This is placed under something that is itself placed under this
find-owner-circle-why = Order and numbers become random when two are placed under each other
find-period-backwards = The period { $period } ends before it begins
find-period-backwards-why = Timeline and sums go wrong when beginning and end are swapped
find-phone-number = The text has something that looks like a telephone number
find-phone-number-why = The plan becomes public, and a single person’s number should not be in it
find-rank-not-decided = It is not decided where the service stands among the others
find-rank-not-decided-why = When money is short, those who govern must know what is to be spared
find-requirement-guide = “Shall (guide)” is not met, and there is no measure for it
find-requirement-law = What the law requires is not met, and there is no measure for it
find-requirement-unmet-why = What is not met should get a measure, or the plan should say why it must wait
find-short-consultation = The consultation lasts for { $days } days
find-short-consultation-why = A municipal sub-plan must be out for consultation for at least six weeks by section 11-14 of the planning act
find-small-count = The number { $count } is about fewer than five people
find-small-count-why = In a small municipality others may recognise those it is about
find-staffing-sums = “{ $first }” comes to { $a } FTE, but “{ $second }” to { $b }
find-staffing-sums-why = The same positions must come to the same sum however they are divided
find-amounts-outside-period = There are amounts in { $year }, but the period of the measure is { $period }
find-amounts-outside-period-why = Money and full-time equivalents outside the period are in the sums although nothing is done then
find-breakdown-without-sum = The full-time equivalents are broken down, but their sum is missing
find-breakdown-without-sum-why = Without a sum nobody can see whether the parts are all
find-grant-ends = The grant lasts until { $year }, but the measure goes on
find-grant-ends-why = Somebody has to pay when the grant has ended; write who
find-open-end = The measure has a beginning, but no end
find-open-end-why = On the timeline it looks as if the measure ended at once
find-staffing-wanted = { $wanted } more full-time equivalents are wanted than today, while the measures give { $given }
find-staffing-wanted-why = One thing should not be two figures in one plan
find-draft-words = It says “{ $words }”, but the plan is adopted
find-draft-words-why = An adopted plan should not speak of itself as a proposal
find-waiting-differs = The waiting time is “{ $first }”, but { $second } in “{ $title }”
find-waiting-differs-why = One thing should not be two figures in one plan
mend-open-end = Let it be ongoing
mend-sum = Write the sum { $sum }
find-words-about-people = The word “{ $word }” may be replaced by “{ $better }”
find-words-about-people-why = Many no longer want to be called the old word
mend-clear-link = take the link away
mend-lift = put it at the top
mend-make-measure = make a measure of it
mend-period = set the period to { $period }
mend-turn-period = swap beginning and end
mend-word = write “{ $better }”
mend-words = replace words about people
severity-error = Must fix
severity-note = Worth a thought
severity-warning = Should fix

## Taking in tables
import-label = Take in { $source }
import-error-empty = The file is empty. Choose the file that holds the table, or save it again from the spreadsheet
import-error-too-large = The file is larger than 50 MB. Split it
import-error-damaged = The spreadsheet is damaged or not whole. Open it in Excel or LibreOffice, save it anew and try again. The file is untouched
import-error-inflated = The spreadsheet is much larger than it looks: more than 64 MB once unpacked. It was not read, and the file is untouched. Copy the sheet with the measures to a new workbook and try again
import-error-locked = The file is protected by a password. Open it, save it without one and try again. The file is untouched
import-error-old-excel = The file is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx and try again. The file is untouched
import-error-binary-excel = The file is a binary Excel file (.xlsb). Open it in Excel or LibreOffice, save it as .xlsx and try again. The file is untouched
import-error-document = The file is a document or an archive, not a spreadsheet. Choose a file of the type .xlsx, .ods or .csv. The file is untouched
import-error-markup = The file is a web page without a table or other XML, not a spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx and try again. The file is untouched
import-error-web-archive = The file is a web archive (MHTML), not a spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx and try again. The file is untouched
import-error-rich-text = The file is a text document (RTF), not a spreadsheet. Copy the table in it to a spreadsheet, save that as .xlsx and try again. The file is untouched
import-error-sylk = The file is a spreadsheet in the old format SYLK. Open it in Excel or LibreOffice, save it as .xlsx and try again. The file is untouched
import-error-own-plan = The file is a plan of this program, not a table. Open it as a plan. The file is untouched
import-error-sheet = The workbook has no sheet “{ $sheet }”. It has { $known }
import-error-no-sheets = The file is one table without sheets, so it has no “{ $sheet }”
import-error-not-text = The file is neither a spreadsheet nor a table in text. Choose a file of type .xlsx, .ods or .csv. The file has not been touched
import-error-column = The table has no column “{ $column }”. It has { $known }
import-error-field = There is no field “{ $field }”. Choose among { $known }. A year is written behind: operating:2027
import-field-title = Measure
import-field-text = Description
import-field-target-group = Target group
import-field-level = Level
import-field-challenge = Challenge
import-field-main-goal = Main goal
import-field-goal = Goal
import-field-strategy = Strategy
import-field-lead = Responsible
import-field-lead-role = Role of the responsible
import-field-contributors = Partners
import-field-area = Budget area
import-field-start = Start
import-field-end = Deadline
import-field-period = Period
import-field-operating = Operating amount
import-field-investment = Investment amount
import-field-fte = Full-time equivalents
import-field-in-year = { $field } { $year }
import-field-total = Total (checked only)
import-field-funding = Funding
import-field-indicator = Indicator
import-field-status = Status
import-field-priority = Priority
import-field-priority-reason = Reason for priority
import-field-bottleneck = Bottleneck
import-field-case-number = Case number
import-field-statutory-basis = Legal basis
import-field-change = New or continued
import-field-help = Kinds of help
import-field-note = Internal note
import-field-skip = Leave out
import-judged-measure = Measure
import-judged-heading = Heading
import-judged-sum = Sum
import-judged-frame = Frame
import-judged-aside = Not taken in
import-makes-nothing = Becomes nothing
import-makes-goal = Becomes a goal
import-makes-sub-goal = Becomes a sub-goal
import-makes-strategy = Becomes a strategy
import-makes-challenge = Becomes a challenge
import-spread-evenly = Evenly over the years
import-spread-every-year = The whole amount every year
import-spread-first-year = All in the first year
import-unit-kroner = Kroner
import-unit-thousand = Thousands of kroner
import-unit-million = Millions of kroner
import-reason-measure = The row says what is to be done
import-reason-group-word = “{ $text }” opens a group
import-reason-lonely = The row is one text only, over rows that say more
import-reason-repeated = The row repeats the headings
import-reason-sum-word = “{ $text }” means a sum
import-reason-sum-over = The row is the sum of the { $count } rows under it
import-reason-frame-word = “{ $text }” belongs to the budget frame
import-reason-numbered = The rows under it are numbered as parts of { $number }
import-reason-group-cell = “{ $text }” is for the rows under it
import-reason-of-which = The row is a part of the row above and would be counted twice
import-reason-derived = “{ $text }” is worked out from other rows
import-reason-column-numbers = The row numbers the columns
import-reason-hints = The row explains what belongs in the columns
import-reason-beneath = The row stands by itself beneath the table
import-reason-total = The row is the sum of the { $count } measures before it
import-reason-footnote = The row is a footnote
import-reason-no-title = The row has no text
import-reason-kind = The table says that the row is “{ $kind }”
import-reason-person = Chosen by you
import-remark-identity = Looks like a national identity number. The plan must hold nothing about single persons
import-remark-no-unit = The table does not say what its amounts count. They are read as kroner
import-remark-no-headings = Found no column headings. The columns are told by their content
import-remark-no-rows = The table has no rows under its headings
import-remark-damaged = Some characters of the file are damaged and show as �
import-remark-damaged-bytes = Some characters of the file are in another encoding than the rest and may be wrong. See whether æ, ø and å are right
import-remark-encoding = The file is text in the encoding { $name } and was read as that. See whether æ, ø and å are right
import-remark-quote = A quotation mark is opened and never closed. It is read as text
import-remark-frames = Rows that belong to the budget frame are not taken in: { $rows }
import-remark-sum = The printed sum is { $printed }, but its parts give { $parts }
import-remark-aside = Not taken in: { $text }
import-remark-title-line = The line above the table is not taken in: { $text }
import-remark-known-measure = The plan already has a measure called “{ $title }”
import-remark-ditto = Refers to row { $above }
import-remark-untitled = The row has nothing in its title column. Its title has become “{ $title }”
import-remark-no-column = The cell “{ $cell }” stands outside the columns. It is in the internal note
import-remark-ongoing = “{ $cell }” is read as ongoing. The text is in the internal note
import-remark-backwards = The period { $period } ends before it begins
import-remark-no-lead = Nobody responsible: “{ $cell }”
import-remark-everyone = “{ $cell }” is no unit. It is kept as a role
import-remark-several-leads = Several responsible: { $lead } is responsible, the others take part
import-remark-level-alone = The level “{ $cell }” has no target group. It is in the internal note
import-remark-out-of-scope = The row says that it is outside the plan
import-remark-choice = “{ $cell }” is none of the choices. It is in the internal note
import-remark-amount-rest = Did not understand all of “{ $cell }”: { $rest }. The cell is in the internal note
import-remark-approximate = An approximate amount: “{ $cell }”
import-remark-unknown-amount = The amount is not known: “{ $cell }”
import-remark-rounded = “{ $text }” has more decimals than the plan counts with. It was read as { $number }
import-remark-several-amounts = The cell has { $count } amounts. They are added year by year: “{ $cell }”
import-remark-no-year = { $amount } kroner have no year. The amount is in the internal note
import-remark-shares = { $amount } kroner are divided by the shares in the cell. Without a year: { $rest } kroner
import-remark-one-year = { $amount } kroner are put in { $year }, by the period
import-remark-first-year = { $amount } kroner are put in the first year, { $year }
import-remark-every-year = { $amount } kroner are put in every year, { $years }
import-remark-spread = { $amount } kroner are spread evenly over { $years }
import-remark-fte-no-year = { $fte } full-time equivalents have no year. They are in the internal note
import-remark-fte-by-money = Full-time equivalents without a year are put in every year that has an amount in the same row
import-remark-filled-down = Blank cells are read as the cell above. Rows: { $rows }
import-remark-monthly = An amount by the month is counted twelve times: “{ $cell }”
import-remark-several-measures = The cell looks like { $count } measures. They are taken in as one
import-remark-added-columns = Columns of the same year are added: { $columns }
import-remark-stored-day = “{ $cell }” is read as the day { $day }, which is how spreadsheets store dates
import-remark-senders = The columns about those who answered are not taken in: { $columns }
import-remark-month-first = The dates in the column are read with the month first, because some of them allow no other order: “{ $cell }” is { $day }
import-remark-day-order = “{ $cell }” can be read with the day or the month first, and the column has dates of both kinds. Only the year is taken in
import-remark-turned = The table lies on its side, with its headings under each other. Each column is read as a row, and row numbers count columns: 2 is column B
import-remark-comment = Comment on the cell: “{ $text }”
import-remark-comments-more = More comments on cells are not shown: { $count }
import-remark-struck = Text that is struck through is not valid and not taken in: “{ $text }”
import-remark-struck-more = More cells are struck through and not taken in: { $count }
import-remark-cards = The measures are cards under each other. Each card is read as a row, and row numbers are those of its first line
import-remark-joined = The row has more cells than the table has headings. The name is read as “{ $name }”, because the rest then fits
import-remark-surplus = The row has more cells than the table has headings, and it is not certain where its amounts belong. They are in the internal note: { $cells }
import-remark-lonely = “{ $text }” is read as a heading, not as a measure
import-remark-heading-amounts = Amounts in a heading are not taken in: { $text }
import-remark-no-title-column = No column says what is to be done. Choose the one with the measures
import-remark-fte-spread = { $fte } full-time equivalents are put in every year, { $years }
import-remark-in-sheet = Sheet “{ $sheet }”. { $text }
import-remark-cut-rows = The table goes to row { $last }, which is more than is read at once: at most { $rows } rows, { $cells } cells and { $text } MB of text. It is not read from row { $row } on. Delete rows that are not needed, or divide the table into several files. The file is untouched
import-remark-cut-columns = The table has columns after { $column } that are not read: at most { $columns } columns are. Delete or move those that are not needed. The file is untouched
import-remark-cut-cells = Some cells have more text than a cell can hold ({ $letters } characters) and were cut. They are in the rows { $rows }. Is a quotation mark open there? The file is untouched
import-remark-hidden-rows = Hidden rows are taken in too: { $rows }
import-remark-hidden-columns = Hidden columns are taken in too: { $columns }
import-remark-cell-misnamed = The cell is called “{ $name }” in the file, and there is no such cell. It was read as { $cell }
import-remark-cell-outside = The cell { $cell } is outside the sheet and was not read
import-remark-cell-error = The cell shows the error { $error } and is read as blank
import-remark-uncalculated =
    { $count ->
        [one] One formula is not calculated and is read as blank: { $cells }. Open the file in Excel or LibreOffice and save it to have it taken in
       *[other] { $count } formulas are not calculated and are read as blank: { $cells }. Open the file in Excel or LibreOffice and save it to have them taken in
    }
import-remark-more-sheets =
    { $count ->
        [one] The workbook has one sheet too many. The last one is not read
       *[other] The workbook has { $count } sheets too many. The last ones are not read
    }
import-remark-listed =
    { $count ->
        [one] One row is taken in as { $kind }
       *[other] { $count } rows are taken in as { $kind }
    }
import-left-chart = The sheet is not taken in, because it is a chart without cells
import-left-damaged = The sheet was not taken in, because it is missing from the file or damaged. The other sheets were read
import-left-hidden = The sheet is not taken in, because it is hidden in the workbook
import-left-words = The sheet is not taken in, because it explains words, and a plan has no word list
import-left-summary = The sheet is not taken in, because it seems to sum up other sheets
import-left-choices = The sheet is not taken in, because it seems to hold the choices of drop-down lists
import-left-no-measures = The sheet is not taken in, because no heading says that its rows are measures
import-left-repeats = The sheet is not taken in, because most of its measures stand in the sheet “{ $sheet }” too
import-role-measures = measures
import-role-target-groups = target groups
import-role-organisations = units and partners
import-role-levels = levels
import-role-challenges = challenges
import-role-goals = goals
import-role-strategies = strategies
import-role-left = not taken in

## Documents
document-about =
    { $kind ->
        [guidelines] About the guidelines
        [investigation] About the investigation
       *[other] About the plan
    }
document-about-what = About
document-agreements = Cooperation and agreements
document-aims = Challenges, goals and strategies
document-all-groups = All target groups concern { $problem }.
document-all-measures = All measures
document-alternatives = Alternatives
document-anchoring = Anchoring
document-adopted-by = Adopted by { $body }
document-case = case { $number }
document-council = the municipal council
document-council-herad = the municipal council
document-answered-by = Goals that answer the challenge
document-boundaries = Boundaries
document-boundary-clear = The responsibility is clear.
document-boundary-gap = Not clear: nobody has this task today.
document-boundary-overlap = Not clear: both have this task today.
document-came = { $came } of { $all }
document-capacities = Places now and wanted
document-categories = What kinds of help the target groups get
document-categories-table = What kinds of help there are for each target group
document-challenges = Challenges
document-competence = Competence
document-competence-table = What the services know and what they need
document-consultation = Consultation remarks
document-consultation-table =
    { $kind ->
        [guidelines] Remarks on the guidelines, with assessment
        [investigation] Remarks on the investigation, with assessment
       *[other] Remarks on the plan, with assessment
    }
document-contents = Contents
document-count = Count
document-counted = What
document-course = { $title }: readings
document-coverage = What is offered today and what is missing
document-coverage-lacking = Here an offer is missing:
document-coverage-legend = Each cell first says how well the target group is covered on that level.
document-coverage-legend-elsewhere = “Not applicable” means that the target group belongs on other levels.
document-coverage-legend-other = “Another body” means that the task is not the municipality’s.
document-coverage-legend-planned = After “Measures” come the numbers of measures that are proposed.
document-coverage-legend-today = After “Today” come services that exist now.
document-coverage-matrix = Coverage
document-coverage-not-assessed = This has not been assessed yet:
document-coverage-not-begun = It has not been assessed how well the services cover the need.
document-coverage-open = No level
document-coverage-partly = Here the offer covers only part of the need:
document-coverage-planned = Measures: { $what }
document-coverage-reasons = Why coverage is assessed this way
document-coverage-table = Target groups and levels: what is covered, and by what
document-coverage-today = Today: { $what }
document-coverage-where = Target group and level
document-coverage-changed-by = { $level } (measure { $measures })
document-criterion = Criterion
document-date = Date
document-decisions = What the working group came to
document-economy = Economy
document-economy-dash = A dash means that nothing has been stated.
document-economy-frame = The amounts are changes from the adopted budget frame.
document-economy-frame-of = The frame is { $frame }.
document-economy-overview = Sum of the measures by year
document-economy-whole = The amounts are the whole budget of what the measure is about.
document-economy-by-goal = Money by goal
document-economy-by-sector = Money by sector
document-economy-new = Amounts without a stated source are counted as new money.
document-economy-no-goal = Without a goal
document-economy-no-sector = Without a lead
document-economy-undecided = Measures that are not decided are in no other sum.
document-empty =
    { $kind ->
        [guidelines] The guidelines have no content yet.
        [investigation] The investigation has no content yet.
       *[other] The plan has no content yet.
    }
document-evidence-table = Figures and other knowledge with sources
document-figure = Figure
document-follow-up = Follow-up
document-fte = Full-time equivalents
document-funding = Where the money comes from
document-funding-table = Funding by source
document-goals = Goals
document-guidance =
    { $kind ->
        [guidelines] Laws and guides behind the guidelines
        [investigation] Laws and guides behind the investigation
       *[other] Laws and guides behind the plan
    }
document-guidance-dated = The texts were read on the date in the table and may have changed since. The law in force is found at lovdata.no.
document-guidance-table = Laws, regulations, guides and grants
document-heard = Those who were heard
document-indicators = How we see whether it works
document-indicators-table = Indicators with baseline, latest reading and target
document-investment = Investment
document-involvement = How we used what we heard
document-involvement-table =
    { $kind ->
        [guidelines] Who was heard about the guidelines, and what came of it
        [investigation] Who was heard about the investigation, and what came of it
       *[other] Who was heard about the plan, and what came of it
    }
document-judged = How the alternatives were judged
document-judged-scale = The numbers go from 1 to 5, where 5 is best. The text says why.
document-judged-table = The alternatives judged criterion by criterion
document-knowledge = Knowledge base
document-kroner = kroner
document-languages = Summary in other languages
document-latest = Latest reading
document-leads = Who leads and who takes part
document-leads-table = Units and others with the measures they lead and take part in
document-led = Leads
document-letter = Letter
document-levels-table = Levels of effort
document-linked-plans = Other plans
document-measures = Measures
document-change-new = New
document-change-continued = Continued as today
document-change-strengthened = Strengthened
document-change-changed = Changed
document-change-ended = Ended
document-change-to-be-assessed = Not decided
document-assignment = Assignment without money of its own
document-meetings = Gatherings of the working group
document-national = The figure is national.
document-figure-of = The figure is of { $population }.
document-national-of = The figure is national and of { $population }.
document-needs = Estimated need
document-needs-table = What the need is estimated from
document-no-period = Without a set time in the plan period
document-no-title = (untitled)
document-not-accessible = This file could not be made universally accessible. Ask for another version if you need one.
document-number = No.
document-of = of
document-ongoing = ongoing
document-operating = Operating cost
document-other-measures = Other measures
document-overarching = This is an overarching strategy.
document-page = Page
document-parts = Parts of the plan
document-picture-elsewhere = This figure is shown by newer programs, such as Word from 2016 on.
document-skip = Skip to the content
document-present = Present
document-price-year = They are in { $year } prices.
document-process =
    { $kind ->
        [guidelines] Work on the guidelines
        [investigation] Work on the investigation
       *[other] Work on the plan
    }
document-publisher = { $name } municipality
document-publisher-herad = { $name } municipality
document-questions = Questions that others must decide
document-recommendation = Recommendation
document-recommended = The working group recommends: { $names }
document-remaining = What remains
document-remaining-list = The draft says nothing about this yet:
document-reporting = Reporting
document-reporting-table = Who is told how it goes, and when
document-requirements = Requirements of the services
document-requirements-table = What the services shall or should have in place, and how it stands
document-responsibility = Responsibility and boundaries
document-revision = Evaluation and revision
document-risks = Risks
document-risks-table = What may go wrong, and what the municipality does about it
document-scope-in =
    { $kind ->
        [guidelines] What the guidelines cover
        [investigation] What the investigation covers
       *[other] What the plan covers
    }
document-service-help = What it gives
document-service-tasks = What the services answer for
document-service-terms = How one gets it
document-services = Services today
document-services-table = The services, who runs them, and how one gets their help
document-services-coming = Services that are planned or being looked into
document-all-run-own = The municipality runs all services itself.
document-all-run-intermunicipal = All services are run together with other municipalities.
document-all-bought-non-profit = All services are bought from non-profit providers.
document-all-bought-commercial = All services are bought from commercial providers.
document-source = Source
document-staff-use = What the full-time equivalents are used for
document-staffing = Full-time equivalents and places
document-staffing-table = Full-time equivalents now and wanted
document-status = Status of the measures
document-status-at = Status of the measures, last reported { $date }
document-statutory = This is required by law.
document-strategies = Strategies
document-strengthened = Measures are planned in
document-sum = Sum
document-table = Table
document-table-summary = { $rows ->
    [one] One row of data. Columns: { $columns }.
   *[other] { $rows } rows of data. Columns: { $columns }.
}
document-takes-part = Takes part in
document-target-groups = Target groups and levels of effort
document-target-groups-table =
    { $kind ->
        [guidelines] Whom the guidelines concern
        [investigation] Whom the investigation concerns
       *[other] Whom the plan is for
    }
document-tasks = Agreed tasks
document-thousand-kroner = thousand kroner
document-without-amounts = Measures without amounts
document-action-table = Measures with lead, time and money
document-action-summary = One row for each measure. A row across the whole width says which goal the rows below it belong to.
document-money = Money
document-sources = Sources
document-acronyms = Abbreviations
document-acronyms-table = Abbreviations and what they mean
document-acronym = Abbreviation
document-acronym-meaning = Meaning
document-measure-heading = Measure { $name }
document-amount-in-year = { $years }: { $amount }
document-amount-each-year = { $years }: { $amount } each year
document-amount-investment = { $text } (investment)
document-amount-none = Without money of its own
document-amount-unknown = No amount is stated
document-amount-no-cost = No extra cost
document-amount-whole = Whole budget { $text }
action-title = Action plan: { $title }
action-money = Money for the measures
action-unfinanced = Not financed
action-applied = { $amount } kroner have been applied for and not granted.
action-applied-year = { $amount } kroner have been applied for, for { $year }, and not granted.
action-statutory = Measures that the law demands
action-investments = Investments
action-more-money = Investments and full-time equivalents
glance-title = The plan in brief
glance-what = What the municipality wants to achieve
glance-why = Why
glance-cost = What it costs
glance-when = When it is to happen
glance-more = … and { $count } more
glance-begin = { $count ->
    [one] { $year }: one measure begins ({ $numbers })
   *[other] { $year }: { $count } measures begin ({ $numbers })
}
glance-begin-open = { $count ->
    [one] One measure has no time yet ({ $numbers })
   *[other] { $count } measures have no time yet ({ $numbers })
}
council-case-title = Case for decision: { $title }
council-case-number = Case number
council-case-officer = Case officer
council-case-body = Decided by
council-case-not-stated = not stated
council-case-not-assessed = Not assessed.
council-case-recommendation = Recommendation
council-case-summary = Summary
council-case-background = Background
council-case-process = Process and involvement
council-case-consultation = Consultation
council-case-assessment = Assessment
council-case-economy = Economic consequences
council-case-children = Consequences for children and young people
council-case-public-health = Consequences for public health
council-case-equality = Consequences for equality
council-case-alternatives = Alternatives
council-case-annexes = Annexes
council-case-statements = Statements received in the consultation
council-case-adopted = The plan is adopted.
council-case-decide-plan = { $body } adopts “{ $title }”.
council-case-decide-investigation = { $body } takes note of “{ $title }”.
council-case-decide-alternative = { $body } bases further work on this alternative: { $names }.
council-case-decide-money = The amounts in the plan are considered in the work on the financial plan and the yearly budget.
council-case-decide-report = It is reported like this: { $what }.
council-case-decide-revision = The plan is revised { $when }.
council-case-challenges = The plan answers these challenges:
council-case-goals = The goals are these:
council-case-measures = { $count ->
    [one] The plan has one measure to reach the goals.
   *[other] The plan has { $count } measures to reach the goals.
}
council-case-risks = This may go wrong:
council-case-questions = Others must decide on this:
responses-title = How we used what you told us: { $title }
responses-count = { $count ->
    [one] One statement was received. { $answered } is answered here.
   *[other] { $count } statements were received. { $answered } of them are answered here.
}
responses-along-the-way = What was said along the way
report-title = Report for { $year }: { $title }
report-state = How far the measures have come
report-none-begun = { $count ->
    [one] The one measure of the plan has not begun.
   *[other] None of the { $count } measures of the plan has begun.
}
report-late = Measures that should be done by now
report-late-measure = { $name } was to be done { $period }.
report-measures = The status of each measure
short-title = Short version: { $title }
short-why = What we want to change
short-what = What we want to achieve, and what we will do
short-cost = New money that is needed
short-year = { $year }: { $parts }
short-amount = { $amount } kroner for { $kind }
short-indicator = { $title }: the target is { $target }.
short-indicator-by = { $title }: the target is { $target } by { $by }.
short-indicator-from = { $title }: from { $baseline } to { $target }.
short-indicator-from-by = { $title }: from { $baseline } to { $target } by { $by }.
short-more = Do you want to know more?
short-whole-plan = All measures, figures and assessments are in the plan.
short-contact = Ask { $contact }.
consultation-title = Draft for consultation: { $title }
consultation-how = How to answer
consultation-asked = Everybody whom the plan concerns can say what they think. The working group reads the answers, and the plan says what came of them.
consultation-deadline = The deadline is { $date }.
consultation-address = Send the answer to { $address }.
consultation-numbers = The paragraphs are numbered. Write the number of the paragraph that you comment on in the form at the end.
consultation-questions = What we would like to know
consultation-question-challenges = Are these the challenges that matter most?
consultation-question-goals = Are the goals the right ones?
consultation-question-measures = Will the measures work for those they are made for?
consultation-question-order = What should come first, and what can wait?
consultation-question-missing = What is missing in the plan?
consultation-form = Form for answers
consultation-form-place = Paragraph
consultation-form-statement = What you think
consultation-form-proposal = What you propose
consultation-form-sender = Write who the answer is from and when it was sent. Do not write about single persons.
document-timeline = Timeline
document-timeline-alt = Timeline with a bar for each measure.
document-timeline-caption = When the measures are carried out
document-timeline-part = When the measures are carried out, part { $part } of { $parts }
document-today = Today
document-unanswered = The lead has not accepted yet
document-unsolved = The working group has not found a solution to this.
document-untitled =
    { $kind ->
        [guidelines] Guidelines without a title
        [investigation] Investigation without a title
       *[other] Plan without a title
    }
document-when = When
document-who = Unit or other
document-who-and-how = Who and how
document-with = In the group
document-working-group = The working group
export-error-packing = The file could not be packed: { $reason }
export-error-typesetting = The document could not be typeset: { $reason }
export-remark-cut = { $count ->
    [one] A text in the document is longer than { $characters } characters and has been cut. The plan has all of it.
   *[other] { $count } texts in the document are longer than { $characters } characters and have been cut. The plan has all of them.
}
export-remark-dropped = { $count ->
    [one] One invisible character that no document may hold was left out: { $characters }
   *[other] { $count } invisible characters that no document may hold were left out: { $characters }
}
export-remark-not-accessible = The file is not universally accessible, and its title page says so. The reason: { $reason }
export-remark-pictures = The document has { $count } figures. Word from 2016 on and newer programs show them; older programs show a note instead.
export-remark-replaced = { $count ->
    [one] One character that the fonts do not have was replaced by �: { $characters }
   *[other] { $count } characters that the fonts do not have were replaced by �: { $characters }
}

## Window
ui-about-plan = The plan
ui-accept-export = Export here
ui-accept-open = Open
ui-alternative = { $title }
ui-alternative-recommended = { $title } (recommended)
ui-alternatives-compared = The alternatives side by side
ui-accept-save = Save
ui-accept-take-in = Take in
ui-all-saved = Everything is saved already
ui-amounts-fte = Full-time equivalents
ui-amounts-investment = Investment, NOK 1000
ui-amounts-operating = Running, NOK 1000, change from the frame
ui-amounts-operating-part = Running, NOK 1000
ui-amounts-operating-whole = Running, NOK 1000, whole budget
ui-economy-unit = Running costs and investments are in NOK 1000.
ui-economy-amounts = Amounts
ui-economy-needs = Whom it is for
ui-economy-needs-note = Each measure is counted once, under the most severe need among the target groups that it reaches. What is not decided, and what ends or is moved, is left out.
ui-economy-needs-none = No measure has amounts yet. Write them under “Amounts”.
ui-economy-chart-fte = Full-time equivalents by whom they are for
ui-economy-chart-operating = Running costs in NOK 1000 by whom they are for
ui-economy-chart-investment = Investments in NOK 1000 by whom they are for
ui-economy-year = Year
ui-economy-part = { $heading }, { $year }: { $amount }
ui-economy-all = In all
ui-source-own-words = In own words
ui-source-split = The amounts are split over several sources. They are changed under “Funding” in “More in the plan”.
ui-appearance = Appearance
ui-ask-export = Choose a folder for the document
ui-ask-open = Open a plan
ui-ask-save = Save the plan
ui-ask-take-in = Take in a table
ui-cancel = Cancel
ui-column-main = Main scheme
ui-column-other-unit = The other party
ui-count-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
ui-count-participants = { $count } in the group
ui-count-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
ui-count-indicators = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
ui-count-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
ui-coverage-add = Add
ui-coverage-all = all is assessed
ui-coverage-already = { $name } stands in that cell already.
ui-coverage-box = New measure for { $group }, { $column }
ui-coverage-by-category = Kinds of help
ui-coverage-by-level = Levels
ui-coverage-by-level-only = Coverage is assessed for a target group on a level. Choose to show levels, and a cell below a level.
ui-coverage-by-scheme = Levels: { $scheme }
ui-coverage-by-service = { $name } has its kind of help from its service. Choose another kind in the form (F4), or take the service away there.
ui-coverage-cell = row { $row } of { $rows }, { $group }, { $column }: { $value }
ui-coverage-drop-add = Let go to add { $name } to { $group }, { $column }. Hold Shift to move it instead.
ui-coverage-drop-here = { $name } comes from this cell. Drag it to another one, or press Esc.
ui-coverage-drop-move = Let go to move { $name } to { $group }, { $column }. Without Shift it is added and stands in both.
ui-coverage-drop-nowhere = There is no cell here. Let go, and { $name } stays where it is.
ui-coverage-group = the group
ui-coverage-held = { $name }: choose a cell with the arrows. Enter adds, Shift+Enter moves, Esc leaves it as it is.
ui-coverage-hint = Type in a cell to make a measure there. F2 says how it is covered. Alt+M moves a marked measure or service. Ctrl+Delete takes it out of the cell.
ui-coverage-hint-category = Type in a cell to make a measure with that kind of help. Alt+M moves a marked measure or service. Ctrl+Delete takes the kind away. A kind holds for all groups that are reached. Coverage is assessed by level.
ui-coverage-lacking = { $count } lacking
ui-coverage-left = { $count } not assessed
ui-coverage-legend = Dashed frame: service today · Whole frame: measure
ui-coverage-measure = Measures: { $name }
ui-coverage-more = +{ $count } more
ui-coverage-move = Move
ui-coverage-no-groups = Here you see who is helped by what: target groups down, levels across, services and measures in the cells. It begins with the target groups.
ui-coverage-no-levels = Here you see who is helped by what: target groups down, levels across, services and measures in the cells. There are no levels yet to divide the services into.
ui-coverage-not-assessed = Not assessed
ui-coverage-nothing = Nothing here
ui-coverage-open-category = Without a kind
ui-coverage-open-level = Without a level
ui-coverage-service = Service today: { $name }
ui-coverage-show = Show
ui-coverage-size = about { $size }
ui-coverage-state-of = How { $group } is covered: { $column }
ui-coverage-to-groups = Go to the target groups
ui-coverage-to-levels = Go to the levels
ui-coverage-which = There is more than one in the cell. Press Enter, choose with the arrows, and then Alt+M.
ui-coverage-who = { $who } { $when }
ui-coverage-why-hint = why, in short
ui-direction-title = Challenges, goals and strategies
ui-documents-contents = What it will hold
ui-documents-left-out = Chapters with nothing written in them yet are left out.
ui-empty-agreements = Teams, networks and agreements that last. Write one on each line.
ui-empty-anchoring = Who asked for the plan, and what did they ask for? Write one decision on each line.
ui-empty-boundaries = Where does one service end and another begin? Write one boundary on each line.
ui-empty-guidance = Laws, regulations and guides that the plan must follow. Write one on each line.
ui-empty-involvement = Whom have you heard, and what did it change? Write one on each line.
ui-empty-level-schemes = A scheme is one set of levels. You may use several at once, and fetch a ready one or write your own.
ui-empty-linked-plans = Plans that this one builds on, replaces or is part of. Write one on each line.
ui-empty-participants = Who is in the group? Write one on each line. Names may be left out.
ui-empty-parts = Parts of the plan with target groups of their own, such as children and adults.
ui-empty-process = The way to adoption: start, involvement, draft, consultation from and to, adoption. Write one step on each line.
ui-empty-services = What is there today? Write one service on each line.
ui-empty-timeline = The timeline shows when the measures are carried out. Write the measures first.
ui-empty-direction = What stands in our way today, what should be true when the plan is carried out, and which way do we go? Write one challenge, goal or strategy on each line.
ui-example-hide = Hide the example
ui-example-show = See how it looks in the sample plan
ui-form-key-accept-means = when lifting: the lead has said yes, and the next idea
ui-form-key-add-means = when lifting: add the idea to the measure that it resembles most
ui-form-key-make-means = when lifting: make a { $kind } of the idea
ui-form-line-agree = agreed: reason
ui-form-line-agree-means = all agreed
ui-form-line-ballot = ballot 1 3 9
ui-form-line-ballot-means = open a ballot with dots
ui-form-line-decision = ! text
ui-form-line-decision-means = decision
ui-form-line-dissent = disagreed: reason
ui-form-line-dissent-means = what the others thought
ui-form-line-heads = +24
ui-form-line-heads-means = so many more are present
ui-form-line-idea = + text
ui-form-line-idea-means = idea
ui-form-line-majority = majority: reason
ui-form-line-majority-means = most agreed
ui-form-line-merge = 60=10 and 60/
ui-form-line-merge-means = 60 is the same as 10, and is parted again
ui-form-line-paper = 1 1 3 11 13
ui-form-line-paper-means = one paper, - is blank
ui-form-line-park = *13 who, when
ui-form-line-park-means = park idea 13
ui-form-line-question = ? who, when: text
ui-form-line-question-means = to be clarified
ui-form-line-repeat = =7
ui-form-line-repeat-means = one more said 7
ui-form-line-settle = 2 ok and 3 next
ui-form-line-settle-means = done, and remains
ui-form-line-table = 3: text
ui-form-line-table-means = table
ui-form-line-task = > who, when: what
ui-form-line-task-means = task
ui-form-line-theme = #theme: text
ui-form-line-theme-means = theme
ui-form-line-voters = voters 8
ui-form-line-voters-means = so many vote
ui-form-more-and = More: { $fields } …
ui-count-look = { $count ->
    [one] One thing to look at
   *[other] { $count } things to look at
}
ui-ballot-blank = Blank
ui-ballot-choose-none = Clear the choice
ui-ballot-chosen = { $count } of at most { $most } chosen
ui-ballot-close = Close the ballot (F9)
ui-ballot-divided = Divided
ui-ballot-divided-dots = “Divided” stands where less than half of the papers have the idea, and those that do gave it two dots or more on average.
ui-ballot-divided-scale = “Divided” stands where at least a quarter gave 1 or 2 and at least a quarter gave 4 or 5.
ui-ballot-dots = Dots on paper
ui-ballot-dots-given = { $given ->
    [one] { $papers }, { $given } dot given
   *[other] { $papers }, { $given } dots given
}
ui-ballot-dots-left = { $count ->
    [one] 1 dot left on the paper
   *[other] { $count } dots left on the paper
}
ui-ballot-dots-of = { $papers }, { $given } of { $possible } dots given
ui-ballot-each = Dots each
ui-ballot-empty = There are no ideas to vote on yet. They come when ideas are gathered.
ui-ballot-enter-paper = Put the paper in the box
ui-ballot-fewer = One dot less for { $number }
ui-ballot-find = Find ideas
ui-ballot-find-none = No idea has this number or these words.
ui-ballot-hands = Show of hands
ui-ballot-hands-counted = { $all ->
    [one] { $counted } of { $all } option counted
   *[other] { $counted } of { $all } options counted
}
ui-ballot-hands-for = Hands for { $number }
ui-ballot-hands-hint = Write the figure and press Enter, here or in the line at the foot.
ui-ballot-help = Choose what to vote on, and open. Or write ballot and the numbers in the line, such as ballot 1 3 9.
ui-ballot-hidden = What each idea got is hidden until the ballot is closed.
ui-ballot-kind = Way
ui-ballot-mark = { $mark } for { $number }
ui-ballot-merge = Merge { $from } into { $into }
ui-ballot-more = One dot more for { $number }
ui-ballot-next-option = Next
ui-ballot-no = No
ui-ballot-open = Open the ballot
ui-ballot-pair = “{ $first }” and “{ $second }” resemble each other
ui-ballot-papers = { $papers ->
    [one] 1 paper
   *[other] { $papers } papers
}
ui-ballot-scale = A number from 1 to 5
ui-ballot-support = { $on } of { $cast }
ui-ballot-tables = { $count ->
    [one] at 1 table
   *[other] at { $count } tables
}
ui-ballot-take-back = Take the last one back
ui-ballot-voters = How many vote
ui-ballot-why = The ballot is closed. Ask why, and write the answers in the line at the foot.
ui-ballot-yes = Yes
ui-ballot-yes-no = Yes or no
ui-board-added = Added to { $name }
ui-board-alone = Alone: the ideas are shown when the step is over.
ui-board-count = { $count ->
    [one] 1 idea is written
   *[other] { $count } ideas are written
}
ui-board-drop-merge = Merge into { $number }
ui-board-drop-no-theme = Take out of the theme
ui-board-drop-theme = Move to { $theme }
ui-board-empty = The ideas come here, by theme. Write the first one in the line at the foot: 3: in front is the table, #theme: the theme.
ui-board-form = Open the form
ui-board-heading = { $theme } ({ $count })
ui-board-hint = Drag a card to another theme, or onto another card to merge them. Right-click or M shows everything. Ctrl+M merges by number.
ui-board-lift = Lift to …
ui-board-lifted = Lifted: { $name }
ui-board-menu = Idea { $number }
ui-board-merge = Merge into …
ui-board-merge-with = The number of the other idea, or some of its words
ui-board-merged = same as { $idea }
ui-board-merging = Merge { $from } into number { $into }. Enter merges, Esc does not.
ui-board-name = Ideas by theme
ui-board-new-theme = Another theme …
ui-board-no-theme = No theme
ui-board-park = Park the idea …
ui-board-parked = parked
ui-board-part = Part { $number } from { $from }
ui-board-repeat = Said by one more
ui-board-repeats = said by { $count } more
ui-board-send = Send to the room
ui-board-table = table { $table }
ui-board-theme = Theme
ui-board-untitled = No words
ui-level-needs-group = Choose a target group first. The level belongs to the group that the measure reaches.
ui-lifting-accept = The lead has said yes (Ctrl+J)
ui-lifting-add-to = Add to { $name }
ui-lifting-became = Became
ui-lifting-empty = This gathering has no ideas to lift yet.
ui-lifting-hide = Done lifting
ui-lifting-idea = Idea
ui-lifting-not-accepted = Next without a yes
ui-lifting-nothing-near = Nothing in the plan resembles the idea.
ui-lifting-number = No.
ui-lifting-on = Next idea (Ctrl+J)
ui-lifting-row = { $number } { $title }, { $votes ->
    [none] not voted on
   *[other] { $votes } votes
}{ $table ->
    [none] { "" }
   *[other] {", "}table { $table }
}
ui-lifting-show = Lift ideas
ui-lifting-table = Table
ui-lifting-under = Below
ui-lifting-under-nothing = Below nothing
ui-lifting-votes = Votes
ui-nearest-ideas = Resembles ideas
ui-nearest-none = –
ui-nearest-records = Resembles in the plan
ui-further-kind = Show
ui-gathering-absent = Absent
ui-gathering-many-items = The agenda has { $most } items, and that is the most it may have
ui-gathering-add-item = New agenda item
ui-gathering-add-item-after = New agenda item after this
ui-gathering-at = { $time }
ui-gathering-attendance = Who is present
ui-gathering-attendance-count = Present: { $heads }
ui-gathering-attendance-counts = Present: { $present }. Absent: { $absent }. Not noted: { $unknown }. Others present: { $others }.
ui-gathering-attendance-done = Done (Esc)
ui-gathering-attendance-keys = Space: present. Backspace: absent. Both go on to the next. Write +24 in the line for more people, or where a guest comes from.
ui-gathering-attendance-more = More people present …
ui-gathering-attendance-nobody = The working group has no members in the plan yet. Write in the line where those present come from.
ui-gathering-back = Back
ui-gathering-because = Because: { $text }
ui-gathering-begin = Begin (F9)
ui-gathering-begin-why = The clock begins to count for the first agenda item. Nothing goes on by itself.
ui-gathering-between = The agenda item is over, and no new one has begun.
ui-gathering-break-until = Break until { $time }
ui-gathering-catch-up = Catch up
ui-gathering-dissent = Disagreed: { $text }
ui-gathering-down = Move down
ui-gathering-due = by { $due }
ui-gathering-early = { $minutes } min ahead
ui-gathering-end = End gathering
ui-gathering-ended-undo = Ctrl+Z takes back the end, if you were not done after all.
ui-gathering-fewer = 5 min less
ui-gathering-choose = Gathering that is held now
ui-gathering-forms = What can be written in the line
ui-gathering-forms-key = All signs (F1)
ui-gathering-forms-note = Text without a sign is what the agenda item is for. What cannot be read stays in the line.
ui-gathering-from = at { $time }
ui-gathering-go-on = Go on
ui-gathering-go-to = Go here
ui-gathering-gone = The gathering is no longer in the plan. Undo the deletion, or leave the view.
ui-gathering-in-time = On time
ui-gathering-is-account = What was said
ui-gathering-is-not-begun = Not begun: press F9
ui-gathering-is-ended = The gathering has ended
ui-gathering-is-attendance = Who is present
ui-gathering-is-ballot = Ballot, or what was said
ui-gathering-is-decision = Decision
ui-gathering-is-idea = Idea
ui-gathering-is-idea-of-both = Idea from table { $table }, theme { $theme }
ui-gathering-is-idea-of-table = Idea from table { $table }
ui-gathering-is-idea-of-theme = Idea, theme { $theme }
ui-gathering-is-open-points = Open points, or what was said
ui-gathering-is-paper = Ballot paper
ui-gathering-last = last minute
ui-gathering-late = { $minutes } min behind
ui-gathering-leave = Leave the view
ui-gathering-leave-why = The steps come back. The gathering goes on, and Ctrl+G shows it again.
ui-gathering-left = left
ui-gathering-line-first = Something in the line has not been noted yet. Press Enter, or empty the line first.
ui-gathering-line-hint = Write here, and press Enter
ui-gathering-line-take = Note (Enter)
ui-gathering-minutes = { $minutes } min
ui-gathering-minutes-document = Make the minutes
ui-gathering-more = 5 min more
ui-gathering-new-item = New agenda item
ui-gathering-next = Next
ui-gathering-no-items = The gathering has no agenda items yet. Add the first one with “New agenda item” on the left.
ui-gathering-note = Note:
ui-gathering-note-cancel = Cancel
ui-gathering-note-decision = Decision …
ui-gathering-note-decision-text = What was decided?
ui-gathering-note-dissent = What those thought who disagreed
ui-gathering-note-draft = This was not noted last time. Note it, or cancel.
ui-gathering-note-due = By (day, month or year)
ui-gathering-note-idea = Idea …
ui-gathering-note-idea-text = The idea
ui-gathering-note-keep = Note
ui-gathering-note-no-date = “{ $text }” is not a date. Write for example 20.1.2027 or June 2027
ui-gathering-note-fortnight = In two weeks
ui-gathering-note-month = In a month
ui-gathering-note-next = Next gathering
ui-gathering-note-week = In a week
ui-gathering-note-park = Park …
ui-gathering-note-park-text = The number of the idea
ui-gathering-note-present = More people present
ui-gathering-note-present-text = How many more, or where a guest comes from
ui-gathering-note-question = To be clarified …
ui-gathering-note-question-text = What must others clarify?
ui-gathering-note-reason = Reason
ui-gathering-note-table = Table no.
ui-gathering-note-task = Task …
ui-gathering-note-task-text = What is to be done?
ui-gathering-note-theme = Theme
ui-gathering-note-who = Who (person or unit)
ui-gathering-noted-account = What was said
ui-gathering-noted-decisions = Decisions
ui-gathering-noted-ideas = Ideas, newest first
ui-gathering-noted-none = Nothing has been noted here yet.
ui-gathering-noted-parked = Parked
ui-gathering-noted-questions = To be clarified
ui-gathering-noted-tasks = Tasks
ui-gathering-of-table = table { $table }
ui-gathering-on = { $date }
ui-gathering-open-form = Open the form
ui-gathering-open-heading = Open points from earlier gatherings
ui-gathering-open-keys = Write the number and “ok” when it is done, or the number and “next” when it remains.
ui-gathering-open-none = Nothing is open from before.
ui-gathering-over = over time
ui-gathering-pause = Stop the clock
ui-gathering-paused = the clock stands still
ui-gathering-point-done = Done
ui-gathering-point-is-done = Done today
ui-gathering-point-keep = Remains
ui-gathering-present = Present
ui-gathering-repeats = said by { $more } more
ui-gathering-resume = Start the clock
ui-gathering-set-back = The clock of the computer was set back. The step counts from now.
ui-gathering-show = To the gathering
ui-gathering-skip = Leave out this time
ui-gathering-skipped = Left out
ui-gathering-soon = soon over
ui-gathering-start = Start gathering
ui-gathering-step-now = now: { $step }
ui-gathering-tab-takes = Tab takes the name:
ui-gathering-take-in = Take in after all
ui-gathering-thanks = Thank you for today
ui-gathering-took = took { $minutes } min
ui-gathering-up = Move up
ui-gathering-waiting = Pasted lines waiting: { $count }
ui-gathering-waiting-drop = Drop them
ui-gathering-with-key = { $what } ({ $key })
ui-import-all-remarks = Show all
ui-import-cell = { $column }: { $text }
ui-import-cell-is = { $column } → { $field }
ui-import-harmless = The plan changes only when you take it in, and that can be undone in one step.
ui-import-nothing = Nothing here becomes anything in the plan yet. Choose what the sheet is, or what the rows are.
ui-import-row-becomes = The row becomes
ui-import-tab-columns = Columns
ui-import-tab-look = { $count } to look at
ui-import-tab-row = Row { $row }
ui-import-take-lists = Take in the lists
ui-import-column = Column { $name }
ui-import-columns = What the columns are
ui-import-counts = { $measures ->
    [one] { $measures } measure
   *[other] { $measures } measures
}{ $headings ->
    [0] { "" }
    [one] , { $headings } heading
   *[other] , { $headings } headings
}{ $sums ->
    [0] { "" }
    [one] , { $sums } sum
   *[other] , { $sums } sums
}{ $frames ->
    [0] { "" }
   *[other] , { $frames } in the frame
}{ $aside ->
    [0] { "" }
   *[other] , { $aside } not taken in
}
ui-import-no-remarks = Nothing to look at
ui-import-remark = Row { $row }: { $text }
ui-import-remark-column = Row { $row }, { $column }: { $text }
ui-import-row = Row
ui-import-row-is = Becomes
ui-import-rows = The rows of { $file }
ui-import-sheet = Sheet
ui-import-sheet-as = { $sheet }: { $role }
ui-import-sheet-role = The sheet is
ui-import-spread = Amounts without a year
ui-import-take = Take in { $count } measures
ui-import-unit = The numbers are in
ui-cannot-open = The system could not open { $path }. The file is there.
ui-job-broken = Something went wrong in the program, and the last thing you asked for was not done. The plan is as it was. Try once more. If it goes wrong again, there is more in { $log }, which can be sent to those who make the program. The log has no text of the plan.
ui-cell-unreadable = “{ $text }” does not fit this cell; it is as before
ui-choice-none = None
ui-close = Close
ui-conflict-copies = Beside the file are { $count } other copies of this plan. They can be merged with it, one at a time, under “Versions”.
ui-conflict-copy = Beside the file lies “{ $copy }”, which is another version of this plan. A program that keeps folders alike has probably put it there. The two can be merged under “Versions”.
ui-curve-title = How it went: { $title }
ui-curve-title-unit = How it went: { $title } ({ $unit })
ui-curve-target = Target: { $value }
ui-copy-beside = Lies beside the file. When the two are merged, what both have done is taken, and the file stays as it is.
ui-column-fte = FTE
ui-column-operating = Running { $year }
ui-column-fte-year = FTE { $year }
ui-column-investment = Investment { $year }
ui-column-source = Source
ui-column-group = Target group
ui-column-level = Level
ui-column-measure = Measure
ui-column-number = No.
ui-contents-none = Nothing yet
ui-count-challenges = { $count ->
    [one] { $count } challenge
   *[other] { $count } challenges
}
ui-count-evidence = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
ui-count-goals = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
ui-count-readings = { $count ->
    [one] { $count } reading
   *[other] { $count } readings
}
ui-count-led = { $count } with a lead
ui-count-levels = { $count ->
    [one] { $count } level
   *[other] { $count } levels
}
ui-count-measures = { $count ->
    [one] { $count } measure
   *[other] { $count } measures
}
ui-count-meetings = { $count ->
    [one] { $count } gathering
   *[other] { $count } gatherings
}
ui-count-organisations = { $count ->
    [one] { $count } unit or partner
   *[other] { $count } units and partners
}
ui-count-strategies = { $count ->
    [one] { $count } strategy
   *[other] { $count } strategies
}
ui-count-target-groups = { $count ->
    [one] { $count } target group
   *[other] { $count } target groups
}
ui-documents-short = The document for the decision
ui-documents-text =
    { $kind ->
        [guidelines] The guidelines as one document. The PDF is accessible and can be archived. You can go on writing in the Word file.
        [investigation] The investigation as one document. The PDF is accessible and can be archived. You can go on writing in the Word file.
       *[other] The whole plan as one document: mandate, target groups, challenges, goals, strategies, and measures with years and sums. The PDF is accessible and can be archived. You can go on writing in the Word file.
    }
ui-done-changes = This was changed
ui-done-go = Go there
ui-done-more = { $count ->
    [one] and one more change
   *[other] and { $count } more changes
}
ui-done-text = What was done to the plan on this machine, the newest first. Ctrl+Z undoes the last of it.
ui-done-what = What
ui-done-when = When
ui-empty-evidence = Figures and other knowledge that the plan builds on, with source and date.
ui-empty-further = Nothing has been written here yet.
ui-empty-levels = The levels you divide the services into, from what concerns everybody to the most intensive.
ui-empty-measures = What is to be done, by whom and when? Write one measure on each line, or paste from a spreadsheet.
ui-empty-meetings = When the group meets, and where.
ui-empty-indicators = Here is what you will measure to see whether the plan works: waiting time, how many get help, the share who know the service.
ui-empty-readings = Here is each reading of an indicator, with its day and number.
ui-empty-reporting = Here is who is told how it goes, and how often.
ui-empty-organisations = The municipality’s units and others who are to do something. Leads that are written on a measure come here by themselves.
ui-empty-target-groups = Whom is the plan for? Write one target group on each line.
ui-export = Export
ui-export-html = Web page (HTML) …
ui-elsewhere-copy = Open a copy
ui-elsewhere-read = Only read
ui-elsewhere-take-over = Take over
ui-export-key = Ctrl+E makes the same as last time: { $format }
ui-export-kept = “{ $file }” has been changed since it was made, and is as it was. The new document is called “{ $new }”.
ui-export-markdown = Text with marks (Markdown) …
ui-export-pdf = Accessible PDF …
ui-export-running = The document is being made
ui-export-stopped = The export was stopped. No file has been written.
ui-export-word = Word file …
ui-exported = The document is done: { $file }
ui-exported-to = The document is here: { $path }
ui-filter = Filter
ui-filter-hint = Filter …
ui-finder-field = Field
ui-finder-table = Table
ui-finder-view = View
ui-form-close = Close Esc
ui-form-less = Less
ui-form-more = More: { $fields }
ui-file-gone = { $file } is no longer there. The plan is written there again, so nothing is lost.
ui-leave-conflict = You are leaving the plan. If you leave now, the copy is offered the next time the program is opened. What do you want to do?
ui-leave-no-file = The plan is not saved in any file. All that you have written is in a copy on this computer, which is offered the next time the program is opened. What do you want to do?
ui-leave-discard = Leave and throw away what is not saved
ui-leave-nowhere = The plan could not be saved, and neither could its copy on this computer. Save the plan elsewhere before you leave it.
ui-leave-stay = Stay in the plan
ui-leave-unsaved = { $file } is not saved: the file does not answer, cannot be written, or has been changed by somebody else. Everything you have written is in a copy on this computer, which is offered the next time the program is opened. What do you want to do?
ui-leave-with-copy = Leave and keep the copy
ui-levels-choose = Choose a ready scheme
ui-levels-fetch = Fetch a scheme of levels
ui-list-level-schemes = Schemes of levels
ui-nameless = no name
ui-new-agreement = New cooperation
ui-new-anchoring = New anchoring
ui-new-boundary = New boundary
ui-new-guidance = New law or guide
ui-new-involvement = New involvement
ui-new-level-scheme = New scheme
ui-new-linked-plan = New linked plan
ui-new-part = New part
ui-new-participant = New participant
ui-new-process-step = New step
ui-new-service = New service
ui-no = no
ui-offer-leave = Leave it
ui-foreign-changed = { $file } was changed by somebody else while you worked. The file has not been written over, { $copied ->
    [no] but the copy of what you have done could not be written either: save the plan somewhere else before you close the window.
   *[yes] and all you have done is kept in a copy.
} “Merge” takes what both have done, and asks where both changed the same thing. If you choose only one of them, the other stays among the versions.
ui-foreign-keep = Use what stands here
ui-foreign-merge = Merge
ui-foreign-strange = { $file } now holds another plan, or was written by a newer version of Planverksted. The file has not been written over, { $copied ->
    [no] but the copy of what you have done could not be written either: save the plan somewhere else before you close the window.
   *[yes] and all you have done is kept in a copy.
}
ui-foreign-take = Use what stands in the file
ui-foreign-unreadable = { $file } was changed by somebody else and cannot be read now. The file has not been written over, { $copied ->
    [no] but the copy of what you have done could not be written either: save the plan somewhere else before you close the window.
   *[yes] and all you have done is kept in a copy.
}
ui-interrupted = “{ $title }” was not closed properly last time. Everything until { $when } is kept in { $file }.
ui-interrupted-copy = “{ $title }” was not closed properly last time, and { $file } has been changed by somebody else since. { $count ->
    [one] One change that did not reach the file is kept in a copy, which the start screen offers.
   *[other] { $count } changes that did not reach the file are kept in a copy, which the start screen offers.
}
ui-interrupted-gone = “{ $title }” was not closed properly last time, and { $file } is no longer where it was. Look among the versions of the plan.
ui-interrupted-steps = “{ $title }” was not closed properly last time. Everything until { $when } is kept in { $file }, and { $count ->
    [one] one change after that is put back when the plan is opened.
   *[other] { $count } changes after that are put back when the plan is opened.
}
ui-grid-blank = empty
ui-grid-cell = row { $row } of { $rows }, { $column }, { $value }
ui-grid-filtered = { $shown } of { $all }
ui-grid-hint = Write here … Enter for the next one
ui-grid-open = Open
ui-grid-marked = { $count } rows are marked
ui-has-mandate = Mandate
ui-has-period = { $period }
ui-journal-elsewhere = The plan has been changed elsewhere since last time. Undo therefore begins anew from here.
ui-journal-failed = The log of what was done could not be written. The plan is safe, but undo may not work after a restart.
ui-language = Language
ui-language-name = English
ui-link-add = Add
ui-link-add-kind = Add { $kind }
ui-link-add-other = Add something else
ui-link-choose = Choose
ui-link-level = Choose a level for { $group }
ui-link-level-short = Level …
ui-link-new = New:
ui-link-none = Nothing fits
ui-form-from-ideas = Comes from
ui-form-idea-place = { $number ->
    [none] Idea
   *[other] Idea { $number }
}{ $meeting ->
    [none] { "" }
   *[other] { " " }in gathering { $meeting }
}
ui-idea-lifted = Lifted into the plan ({ $kind }). The idea is kept, and says what it became.
ui-letters-nowhere = You cannot write here. Press Enter to open what you are at.
ui-letters-read-only = The plan was opened for reading only, so you cannot write here.
ui-link-other = Change
ui-link-remove = Remove { $name } from { $field }
ui-list-evidence = Figures and sources
ui-list-levels = Levels
ui-list-measures = Measures
ui-list-meetings = Gatherings
ui-list-indicators = Indicators
ui-list-readings = Readings
ui-list-reporting = Reporting
ui-list-organisations = Units and partners
ui-list-target-groups = Target groups
ui-look = To look at
ui-look-all = See all { $count }
ui-look-contrast = High contrast
ui-look-dark = Dark
ui-look-light = Light
ui-look-line = { $record }: { $what }
ui-look-system = Like the system
ui-measure-answers = Answers
ui-delete-rows = Delete the marked rows
ui-mark-all = Mark all rows
ui-open-cell-menu = Show what can be done here
ui-set-all = Set one value for all marked rows
ui-cell-menu = What can be done here
ui-calendar-of = Calendar: { $field }
ui-calendar-previous = Previous month
ui-calendar-next = Next month
ui-calendar-weekdays = Mo Tu We Th Fr Sa Su
ui-menu-calendar = Choose a day in the calendar …
ui-menu-copy = Copy
ui-menu-copy-rows = { $count ->
    [one] Copy the whole row
   *[other] Copy { $count } whole rows
}
ui-menu-cut = Cut
ui-menu-delete = { $count ->
    [one] Delete the row
   *[other] Delete { $count } rows
}
ui-menu-down = Move down
ui-menu-duplicate = Make a copy of the row
ui-menu-empty = Empty what is marked
ui-menu-fill = Fill down from the first row
ui-menu-new-row = New row below
ui-menu-open = Open the form
ui-menu-paste = Paste
ui-menu-set-all = Set one value for all { $count } rows
ui-menu-column-hide = Hide the column
ui-menu-column-left = Move the column to the left
ui-menu-column-narrower = Make the column narrower
ui-menu-of-column = The column “{ $column }” …
ui-menu-column-fit = Make the column as wide as its text
ui-menu-column-right = Move the column to the right
ui-menu-column-wider = Make the column wider
ui-menu-columns-reset = Show all columns as at the beginning
ui-menu-filter = Show only rows with “{ $value }”
ui-menu-sort = Sort by “{ $column }”
ui-menu-sort-back = Sort by “{ $column }”, the last first
ui-menu-unsort = Show the rows in the order of the plan
ui-menu-up = Move up
ui-menu-write = Write in the row
ui-menu-split = Split the row at the caret
ui-menu-deeper = Move in under the row above
ui-menu-higher = Move out one level
ui-menu-give-period = Give the measure a period here
ui-menu-earlier = Move earlier
ui-menu-later = Move later
ui-menu-begin-earlier = Begin earlier
ui-menu-begin-later = Begin later
ui-menu-end-earlier = End earlier
ui-menu-end-later = End later
ui-menu-ongoing = Ongoing, or no longer
ui-menu-into-cell = Go into the cell
ui-menu-new-measure = New measure here
ui-menu-pick-up = Move or add somewhere else
ui-menu-out-of-cell = Take out of the cell
ui-menu-assess = Assess how the group is covered
ui-merge-by = With { $name }
ui-merge-choose = { $number } · { $whose }
ui-merge-done = Done
ui-merge-keep-ours = Keep what stands here
ui-merge-left = { $count ->
    [one] One question after the merge has no answer. What stood here holds meanwhile.
   *[other] { $count } questions after the merge have no answer. What stood here holds meanwhile.
}
ui-merge-notes = Put right without asking
ui-merge-nothing = There are no questions to answer.
ui-merge-open = { $count ->
    [0] Every question is answered
    [one] 1 question left
   *[other] { $count } questions left
}
ui-merge-ours = Here with you
ui-merge-question = question { $number } of { $count }
ui-merge-settled = question { $number } of { $count }, answered
ui-merge-show = Show the questions
ui-merge-stands = { $number } · { $whose } · holds
ui-merge-theirs = In { $name }
ui-merge-waiting = Here several have changed the same thing, and nobody has chosen yet. What the plan says holds until you choose something else.
ui-merge-what = What only one side changed has been taken in. Here both changed the same thing. What stands here with you holds until you choose something else, and { $file } as it was is among the versions.
ui-merge-whole = Show the whole texts
ui-merged = { $file } has been merged with what stood here. { $count ->
    [0] Everything from both is there.
    [one] There is one question to answer.
   *[other] There are { $count } questions to answer.
}
ui-message-aside = Put aside
ui-messages = Messages
ui-menu = Menu
ui-menu-file = Plan and files
ui-menu-edit = Edit
ui-menu-view = View
ui-menu-gathering = Gathering and room
ui-menu-help = Help
ui-new-plan = New plan …
ui-recent-plans = Recent plans …
ui-export-again = Make the document as last time …
ui-print = Print …
ui-print-running = The PDF for printing is being made.
ui-print-opened = “{ $file }” was opened in the program that shows PDF files. Print from there.
ui-quit = Quit Planverksted
ui-new-row = New row
ui-duplicate = Make a copy of the selection
ui-abbreviations = Own abbreviations …
ui-replace = Find and replace …
ui-remove-traces = Remove the traces of words …
ui-make-challenge = Make the selection a challenge
ui-make-goal = Make the selection a goal
ui-make-strategy = Make the selection a strategy
ui-make-measure = Make the selection a measure
ui-accept-lead = The lead has said yes today
ui-add-to-record = Add the idea to what it resembles most
ui-go-to-filter = Go to the filter of the view
ui-toggle-form = Open or close the form
ui-open-menu = Open the menu
ui-next-part = Go to the next part of the window
ui-previous-part = Go to the part of the window before
ui-show-attendance = Show or close attendance
ui-room-next-page = Next page in the room
ui-room-previous-page = Previous page in the room
ui-room-larger = Larger letters in the room
ui-room-smaller = Smaller letters in the room
ui-help = Help
ui-help-in-group = When the group works on this
ui-shortcuts = All keys
ui-about-program = About Planverksted
ui-command-not-now = “{ $command }” cannot be done here now.
ui-keys-of-tables = In tables and text
ui-key-arrows = Arrows
ui-key-arrows-means = Go from cell to cell. Ctrl+Home and Ctrl+End go to the first and the last row.
ui-key-enter = Enter
ui-key-enter-means = Write in the cell. While you write, Enter makes the next row.
ui-key-tab = Tab
ui-key-tab-means = Go to the next cell, and after the last one to the form.
ui-key-escape = Esc
ui-key-escape-means = Close what is open and go back to the row.
ui-key-delete-row = Ctrl+Delete
ui-key-delete-row-means = Delete the row. That can always be undone.
ui-key-move-row = Alt+arrow up and down
ui-key-move-row-means = Move the row.
ui-key-level = Alt+arrow right and left
ui-key-level-means = Move the row under the one above it, or out again.
ui-key-zoom = Ctrl+Plus and Ctrl+Minus
ui-key-zoom-means = Larger and smaller letters in the whole window.
ui-program-version = Planverksted { $version } is a free program for working groups in municipalities.
ui-program-private = Everything stays on this computer. The program sends nothing and needs no network.
ui-program-data = Versions, journal and copies are in { $folder }.
ui-program-settings = The settings are in { $folder }.
ui-program-libraries = Licences
abbreviations-title = Own abbreviations
abbreviations-about = The abbreviations are written out while you type, when the word ends.
abbreviations-list = One abbreviation a line
abbreviations-hint = mh = mental health
abbreviations-keep = Use these
ui-filter-clear = Clear
replace-title = Find and replace in the whole plan
replace-sought = Find
replace-with = Replace with
replace-whole-words = Whole words only
replace-match-case = Capitals and small letters differ
replace-found = { $count ->
    [0] The words are not in the plan.
    [one] The words are in one place of the plan.
   *[other] The words are in { $count } places of the plan.
 }
replace-more = { $count ->
    [one] One more text is counted.
   *[other] { $count } more texts are counted.
 }
replace-place = { $record }, { $field }
replace-place-text = { $place }: { $text }
replace-do = { $count ->
    [one] Replace in one place
   *[other] Replace in { $count } places
 }
replace-step = replaced “{ $sought }” with “{ $with }”
replace-done = { $count ->
    [one] One place was replaced. It can be undone.
   *[other] { $count } places were replaced. It can be undone.
 }
traces-title = Remove the traces of words
traces-about = Names, telephone numbers and identity numbers that should never have been written stay in what can be undone, in earlier versions and in copies. Here a mark takes their place in all of these. That cannot be undone.
traces-words = Words or numbers that are to go, one a line
traces-elsewhere = Documents that were made, and copies of the file elsewhere, you have to delete yourselves.
traces-do = Remove the traces
traces-mark = [removed]
traces-step = removed the traces of words
traces-need-file = Save the plan in a file first. Then the traces can be removed from it and from what the program has kept.
traces-running = The traces of the words before are being removed. Wait until it is reported that they are gone.
traces-failed = Some traces are left: { $why } Remove the traces once more.
traces-done = The traces were removed from the plan, from { $steps ->
    [one] one step
   *[other] { $steps } steps
 } of the log and from { $reworded ->
    [one] one version or copy
   *[other] { $reworded } versions and copies
 }. { $removed ->
    [0] No version had to be deleted.
    [one] One version that could not be read was deleted.
   *[other] { $removed } versions that could not be read were deleted.
 }
ui-review-traces = Remove the traces …
ui-program-licence = Planverksted may be used under MIT or Apache 2.0. The typefaces Inter and DejaVu Sans have free licences of their own. The program is built on the libraries below, each with its licence.
ui-missing-record = missing
ui-new-challenge = New challenge
ui-new-evidence = New figure
ui-new-further = Add
ui-new-goal = New goal
ui-new-level = New level
ui-new-measure = New measure
ui-new-meeting = New gathering
ui-new-indicator = New indicator
ui-new-reading = New reading
ui-new-reporting = New reporting
ui-new-organisation = New unit or partner
ui-new-strategy = New strategy
ui-new-target-group = New target group
ui-next = Next: { $what }
ui-next-about = give the plan a name and a municipality
ui-next-about-municipality = say which municipality the plan is for
ui-next-about-title = give the plan a name
ui-next-about-why = Then the front page and all documents say the right thing. About 2 minutes.
ui-next-direction = write down challenges and goals
ui-next-direction-why = Then you know what the measures are to answer. About 40 minutes in the group.
ui-next-document = make the document and read it together
ui-next-document-why = All measures have a lead and a period. About 30 minutes in the group.
ui-next-go = Go to { $view }
ui-next-groups = agree on the target groups
ui-next-groups-why = Then everybody talks about the same people. About 20 minutes in the group.
ui-next-lead = { $count ->
    [one] find a lead for one measure
   *[other] find a lead for { $count } measures
}
ui-next-lead-why = A measure without a lead is seldom done. About 15 minutes in the group.
ui-next-measures = write the first measures
ui-next-measures-why = Write one on each line, or take in the table you have. About 30 minutes in the group.
ui-next-people = write who is in the group
ui-next-people-why = Then you also see who is missing. Names can be left out. About 5 minutes.
ui-next-period = { $count ->
    [one] set the time of one measure
   *[other] set the time of { $count } measures
}
ui-next-period-why = Then you see what comes first and what each year costs. About 15 minutes in the group.
ui-next-services = write the services you have today
ui-next-services-why = Then the coverage shows what there is, and what is missing. About 20 minutes in the group.
ui-nothing-to-undo = There is nothing more to go back to
ui-open-document = Open the document
ui-open-file = Open a file …
ui-open-somebody = Somebody
ui-open-somewhere = another machine
ui-open-elsewhere = { $user } on { $machine } has had { $file } open since { $since }. You can both write: nothing is written over without being said.
ui-open-folder = Open the folder
ui-paste-between = and or
ui-paste-leads-on = and or for to of in on with that a an the from at by about between without
ui-path = Path
ui-paste-beyond = { $count ->
    [one] One line
   *[other] { $count } lines
} had no row to stand in and were not pasted. Paste under “{ $column }” to make new rows.
ui-path-nothing = There are no folders or files to choose here. Write the path of another folder.
ui-path-taken = There is a file here already: { $path }. Choose another name, so that it is not written over.
ui-path-note = Write or paste the path, or choose from the list.
ui-period-from = From
ui-period-ongoing = ongoing
ui-period-plan-from = The plan holds from
ui-period-plan-to = The plan holds to
ui-period-to = To
ui-progress-begun = Begun
ui-progress-begun-short = begun
ui-progress-done = Done
ui-progress-done-short = done
ui-progress-not-begun = Not begun
ui-questions-go = Go on to the overview
ui-questions-skip = Skip
ui-questions-text = Answer what you know. Everything can be skipped now and filled in later.
ui-questions-title = Five questions before you begin
ui-range-high = highest
ui-range-low = lowest
ui-range-source = Source of the number
ui-save-late = { $file } is not saved yet: the disk or network folder does not answer. You can safely go on writing, for everything is kept in a copy on this computer.
ui-save-late-unkept = { $file } is not saved yet: the disk or network folder does not answer, and the copy on this computer could not be written either. Save the plan elsewhere now.
ui-term-definite = { $kind }: the one
ui-term-definite-plural = { $kind }: all of them
ui-term-gender = { $kind }: gender
ui-term-plural = { $kind }: several
ui-term-singular = { $kind }: one
ui-unit-new = Make new unit:
ui-municipality-other = Write the municipality like this:
ui-votes-abstained = Did not vote
ui-votes-table = Table { $table }
ui-votes-together = All together
ui-votes-mark-dots = { $mark ->
    [one] 1 dot
   *[other] { $mark } dots
} { $count ->
    [one] on 1 ballot
   *[other] on { $count } ballots
}
ui-votes-mark-scale = the number { $mark } { $count ->
    [one] on 1 ballot
   *[other] on { $count } ballots
}
ui-votes-mark-yes-no = { $mark ->
    [0] no
   *[other] yes
} { $count ->
    [one] on 1 ballot
   *[other] on { $count } ballots
}
ui-reading = Reading { $file } …
ui-recent-changes = Latest changes
ui-recent-none = Nothing has changed since the plan was opened
ui-recover-open = Open it
ui-recovery = “{ $title }”, { $place }, has not been saved in a file. Everything until { $when } is kept in a copy.
ui-recovery-file = “{ $title }”, { $place }, could not be saved in { $file }. Everything until { $when } is kept in a copy.
ui-recovery-file-no-place = “{ $title }” could not be saved in { $file }. Everything until { $when } is kept in a copy.
ui-recover-discard = Discard the copy
ui-recovery-no-place = “{ $title }” has not been saved in a file. Everything until { $when } is kept in a copy.
ui-recovery-older = older copy of “{ $title }”, until { $when }
ui-redo = Redo
ui-redo-named = Redo: { $what }
ui-redone = Done again: { $what }
ui-region-agenda = Agenda of the gathering
ui-region-bottom = Bottom line
ui-region-line = The line
ui-region-steps = Steps
ui-region-top = Top bar
ui-review-all = Show all { $count }
ui-review-aside = Set aside { $count }
ui-review-aside-now = Set aside
ui-review-first = Show the first
ui-review-go = Go there
ui-review-nothing = There is nothing to look at now. Once the group has begun with something, it stands here if something is missing, looks like a mistake, or may tell of a single person.
ui-review-open = To look at { $count }
ui-review-reason = Reason
ui-review-reason-hint = Why it is fine as it is
ui-review-reason-is = Set aside: { $reason }
ui-review-set-aside = Set aside …
ui-review-severity = How grave
ui-review-take-up = Take up again
ui-review-what = What it is
ui-review-where = Where
ui-save = Save
ui-save-again = Try again
ui-save-as = Save as …
ui-save-elsewhere = Save elsewhere …
ui-saved-at = Saved { $time }
ui-saved-failed = Not saved
ui-saved-forbidden = Read only: the file is write-protected
ui-saved-foreign = Not saved: the file was changed by somebody else
ui-saved-in-file = Everything is saved
ui-saved-nowhere = Not saved in a file yet
ui-saved-read-only = Read only: the file is from a newer version
ui-saved-soon = Saving …
ui-saved-wished = Opened for reading only
ui-search = Search
ui-search-hint = Search for measures, views and commands
ui-search-key = Search Ctrl+K
ui-search-nothing = Nothing found. Try fewer letters or another word.
ui-search-waiting = Goes to the best hit when the search is finished
ui-see-sample = See the sample plan
ui-settings = Language and appearance
ui-stand-direction = The plan has { $what }, but no measures yet.
ui-stand-empty = The plan is ready to be filled.
ui-stand-groups = { $count ->
    [one] The plan has one target group, but no direction yet.
   *[other] The plan has { $count } target groups, but no direction yet.
}
ui-stand-leads =
    { $led ->
        [0] The plan has direction and { $count } measures. None of them has a lead yet.
       *[other] The plan has direction and { $count } measures. { $led } of them have a lead.
    }
ui-stand-measures = The plan has { $count } measures, but no challenges or goals that they answer.
ui-stand-whole = { $count ->
    [one] The plan has direction and one measure, with a lead.
   *[other] The plan has direction and { $count } measures, all with a lead.
}
ui-sorted-no-move = The rows are sorted, so this one cannot be moved. Show them in the order of the plan first.
ui-start = Start
ui-start-continue = Continue
ui-start-motto = Make the plan together, offline
ui-start-new = New plan from a template
ui-step-1 = 1 Assignment
ui-step-2 = 2 Now
ui-step-3 = 3 Direction
ui-step-4 = 4 Measures
ui-step-5 = 5 Decision
ui-step-6 = 6 Follow-up
ui-step-spoken = { $name }, { $count }
ui-stop = Stop
ui-sums = Money in the plan
ui-table-leave = Leave it be
ui-table-left = { $file } was not taken in. Nothing in the plan has changed.
ui-table-reading = Reading { $file } …
ui-table-show = Show the table
ui-table-stopped = Reading { $file } was stopped. Nothing in the plan has changed.
ui-table-waits = { $file } has been read, but not taken in yet.
ui-table-weighing = Finding out what the rows of { $file } become … { $share } %
ui-take-in = Take in a table (Excel, ODS, CSV) …
ui-taken-from-file = { $file } had been changed by somebody else. The changes have been taken in and can be undone.
ui-room-back = Back (Esc)
ui-room-dark = White on black
ui-room-far = The last row sits 12 picture heights away
ui-room-here = Show the room in this window
ui-room-held = Room: held
ui-room-hidden = Room: hidden
ui-room-hide = Hide from the room
ui-room-hold = Hold what is shown
ui-room-menu = Show in the room
ui-room-middle = The last row sits 9 picture heights away
ui-room-near = The last row sits 6 picture heights away
ui-room-no-clock = Show without the clock
ui-room-no-face = The selection cannot be shown in the room
ui-room-no-sound = This computer could not play the sound, so the clock is silent again.
ui-room-nothing = Hidden, the room sees nothing
ui-room-now = In the room now
ui-room-page-back = Previous page (Page Up)
ui-room-page-on = Next page (Page Down)
ui-room-send = Send the selection to the room
ui-room-showing = Room: showing
ui-room-sound = Sound when time runs out
ui-room-title = The room
ui-room-unsend = Show the agenda item again
ui-room-window = Show the room in a window of its own
ui-timeline-before = ← from { $when }
ui-timeline-beyond = to { $when } →
ui-timeline-blank = without a period
ui-timeline-blanks = { $count } without a period
ui-timeline-by-lead = Group by: lead
ui-timeline-by-nothing = Group by: nothing
ui-timeline-by-status = Group by: status
ui-timeline-by-strategy = Group by: strategy
ui-timeline-from = from { $when }
ui-timeline-from-to = { $from } to { $to }
ui-timeline-give = without a period: Enter or a click in the cell gives it one
ui-timeline-go = Go to the measures
ui-timeline-groups = Group by
ui-timeline-help = Alt+← → moves · Shift+← → changes the start · Ctrl+← → changes the end · L ongoing · Enter opens the form
ui-timeline-offered = { $row }, Enter gives { $period }
ui-timeline-quarters = Quarters
ui-timeline-scale = Scale
ui-timeline-to = to { $when }
ui-timeline-today = Today
ui-timeline-without-lead = Without a lead
ui-timeline-without-place = Without a strategy or goal
ui-timeline-years = Years
ui-tree-also = also { $others }
ui-tree-became-measure = “{ $title }” now stands among the measures
ui-tree-groups = target groups { $groups }
ui-tree-hint = Write here … Enter for the next, Alt+→ for a sub-point, Ctrl+1 challenge, 2 goal, 3 strategy, 4 measure
ui-tree-loose = Not linked to anything yet
ui-tree-mark-challenge = C
ui-tree-mark-goal = G
ui-tree-mark-strategy = S
ui-tree-no-caret = Put the caret inside the text, where it should be split
ui-tree-no-way-on = nothing follows
ui-tree-pasted = { $joined ->
    [one] Pasted { $rows } rows; one line went on from the line before and was joined to it
   *[other] Pasted { $rows } rows; { $joined } lines went on from the line before and were joined to it
}
ui-tree-row = { $kind } { $number }, { $title }, level { $level }
ui-tree-split = Split at the caret Ctrl+Enter
ui-tree-stays = The row has nowhere to go that way
ui-tree-unsaid = Nobody has said whom it is about
ui-tree-unsolved = unsolved
ui-rescue-both = The newest version of { $file } is of { $when }. Of the file, { $count ->
    [0] only the details of the plan can be read.
    [one] one row can be read.
   *[other] { $count } rows can be read.
} Either can be opened, as a plan without a file; the file is left alone.
ui-rescue-more = { $count ->
    [one] One more thing was lost or changed. The command “planverksted repair” lists everything.
   *[other] { $count } more things were lost or changed. The command “planverksted repair” lists everything.
}
ui-rescue-open-readable = Open what can be read
ui-rescue-open-version = Open the version
ui-rescue-readable = { $count ->
    [0] Of { $file }, only the details of the plan can be read. They can be opened as a new plan; the file is left alone.
    [one] Of { $file }, one row can be read. It can be opened as a new plan; the file is left alone.
   *[other] Of { $file }, { $count } rows can be read. They can be opened as a new plan; the file is left alone.
}
ui-rescued = What could be read of { $file } is open as a new plan, which has no file yet. Lost or changed: { $count }. The damaged file is left alone.
ui-version-keep = Keep the version
ui-version-kept = The version “{ $name }” is kept
ui-version-name = Name this version …
ui-version-name-label = Name of the version
ui-version-name-note = The plan saves itself. If you want to be able to go back to exactly what it is now, give this version a name.
ui-version-name-title = Everything is saved
ui-version-offered = The newest version of { $file } is of { $when }. It can be opened instead; the file is left alone.
ui-version-open = Show
ui-version-opened = This is the version of { $when }. It has no file; the plan itself is as it was.
ui-version-restore = Go back to this
ui-version-restored = Done: { $what }. It can be undone.
ui-version-same = The plan is already as it was then
ui-versions-listing = Looking through the versions …
ui-versions-none = No versions yet. The first one comes when you begin to change the plan.
ui-versions-see = See the versions
ui-versions-text = The plan is kept along the way: when work begins, every ten minutes, before something comes in from others, and when you name a version. Of versions without a name the last { $count } are here; the oldest makes room for the newest. Those with a name stay for good.
ui-today = today { $time }
ui-day-and-time = { $day } at { $time }
ui-taken-in = { $count } measures were taken in from { $file }, with { $remarks } things to look at
ui-to-start = To the start screen
ui-undo = Undo
ui-undo-named = Undo: { $what }
ui-undone = Undone: { $what }
ui-untitled = untitled
ui-untitled-plan = Untitled plan
ui-view-about = Plan and mandate
ui-view-boundaries = Responsibility and boundaries
ui-view-coverage = Coverage
ui-view-direction = Challenges and goals
ui-view-documents = Documents
ui-view-follow-up = Readings and reports
ui-view-done = What was done
ui-view-evidence = Figures and sources
ui-view-further = More of the plan
ui-view-gathering = Gathering
ui-view-import = Take in a table
ui-view-involvement = Involvement
ui-view-merge = After the merge
ui-view-measures = Measures
ui-view-meetings = Gatherings
ui-view-organisations = Units and partners
ui-view-overview = Overview
ui-view-questions = Five questions
ui-view-review = Look over
ui-view-services = Services today
ui-view-target-groups = Groups and levels
ui-view-timeline = Timeline
ui-view-economy = Economy and staffing
ui-view-versions = Versions
ui-view-working-group = Working group
ui-weight-error = Error
ui-weight-note = Note
ui-weight-warning = To look at
ui-yes = yes
minutes-title = Minutes of gathering { $number }: { $title }
minutes-title-bare = Minutes of gathering { $number }
minutes-time = Time: { $when }
minutes-day-and-clock = { $day }, { $clock }
minutes-planned-until = (planned until { $clock })
minutes-planned = (planned { $clock })
minutes-place = Place: { $place }
minutes-present = Present: { $present } of { $listed }{ $others ->
    [0] { "" }
    [one] {", and 1 other"}
   *[other] {", and "}{ $others } others
}
minutes-heads = Present: { $heads }
minutes-absent = Absent: { $who }
minutes-leader = Chair: { $who }
minutes-recorder = Recorder: { $who }
minutes-several = { $who } ({ $count })
minutes-corrections = Please send corrections by { $when }.
minutes-next-steps = What happens now: { $text }
minutes-next-not-agreed = Next gathering: not agreed
minutes-next = Next gathering: { $when }
minutes-next-with-place = Next gathering: { $when }, { $place }
minutes-time-used = Time used: { $used } of { $planned } minutes.
minutes-time-used-bare = { $used ->
    [one] Time used: 1 minute.
   *[other] Time used: { $used } minutes.
}
minutes-adoption = Decided by: { $who }, { $when }.
minutes-in-time = { $when }
minutes-item = { $title } ({ $kind }, { $time })
minutes-item-bare = { $title } ({ $note })
minutes-minutes = { $minutes ->
    [0] less than 1 minute
    [one] 1 minute
   *[other] { $minutes } minutes
}
minutes-skipped = left out
minutes-running = going on
minutes-not-held = not dealt with
minutes-open-points = Open points from last time
minutes-unplaced = Outside the agenda
minutes-point = Point
minutes-who = Who
minutes-due = Due
minutes-how-it-went = How it went
minutes-done = Done
minutes-remains = Remains
minutes-no-due = no date
minutes-unassigned = not assigned
minutes-parked = Parked: { $title }
minutes-question = To be clarified: { $title }
minutes-decision-open = Decision: { $title }
minutes-idea-sources = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}{ $tables ->
    [0] { "" }
    [one] {" from 1 table"}
   *[other] {" from "}{ $tables } tables
}
minutes-idea-counts = { $ideas }{ $themes ->
    [0] { "" }
    [one] {" in 1 theme"}
   *[other] {" in "}{ $themes } themes
}{ $merged ->
    [0] { "" }
   *[other] {"; "}{ $merged } merged with others
}{ $parked }.
minutes-parked-first = {"; "}{ $count } parked
minutes-parked-too = {", "}{ $count } parked
minutes-no-theme = No theme
minutes-idea = Idea
minutes-table = Table
minutes-became = Became
minutes-idea-repeated = { $idea } (said by { $count } more)
minutes-lifted = { $kind ->
    [challenge] New challenge
    [goal] New goal
    [strategy] New strategy
    [measure] New measure
   *[other] New
}: { $title }
minutes-same-as = same as { $idea }
minutes-idea-parked = parked
minutes-new = New: { $title }
minutes-measure = Measure
minutes-from-idea = From idea
minutes-lead = Lead
minutes-period = Period
minutes-accepted = Has accepted
minutes-not-accepted = not yet
minutes-accepted-before = already
minutes-lifted-table = What the ideas became
minutes-ballot-open = The ballot is not closed.
minutes-ballot-how = { $method ->
    [dots] Dots
    [scale] Numbers from 1 to 5
    [yes_no] Yes or no
   *[other] Votes
} { $way ->
    [paper] on paper
   *[other] by raised hands
}{ $each ->
    [0] { "" }
   *[other] {", "}{ $each } each
}.
minutes-voted = { $cast } voted
minutes-voted-of-present = { $cast } of { $all } present voted
minutes-voted-of-voters = { $cast } of { $all } who could vote did
minutes-dots-given = { $given } of { $possible } dots were given
minutes-blank-ballots = { $count ->
    [0] no ballot was blank
    [one] 1 ballot was blank
   *[other] { $count } ballots were blank
}
minutes-dots = Dots
minutes-votes = Votes
minutes-mean = Mean
minutes-spread = Spread
minutes-spread-of = { $low } to { $high }
minutes-spread-none = all gave { $mark }
minutes-yes = Yes
minutes-no = No
minutes-on-ballots = On so many ballots
minutes-on-tables = At so many tables
minutes-remark = Disagreement
minutes-divided = Opinions are divided
minutes-ballot-table = The result of the ballot
minutes-decision = Decision { $number }: { $title }
minutes-by-majority = A majority was in favour
minutes-by-ballot = Decided by ballot
minutes-carried-out-by = To be carried out by { $when }
minutes-reason = Reason: { $text }
minutes-dissent = Dissent: { $text }
minutes-task = Task
minutes-tasks = Agreed tasks
minutes-neighbour = the neighbouring municipality
minutes-decided-by-until = To be decided by: { $who }, no later than { $when }
minutes-decided-by = To be decided by: { $who }
minutes-decided-until = To be decided by { $when }
minutes-kept-until = Kept by { $who } until { $when }
minutes-kept = Kept by { $who }
minutes-taken-up = To be taken up again { $when }
minutes-at-idea = Idea { $number }
minutes-at-item = Agenda item { $number }
minutes-at-title = “{ $title }”
minutes-warning-identity = { $place } seems to hold an identity number. Look at it before the document is sent
minutes-warning-phone = { $place } seems to hold a telephone number. Look at it before the document is sent
minutes-warning-e-mail = { $place } seems to hold an e-mail address. Look at it before the document is sent
minutes-warning-name = { $place } seems to name a person. Look at it before the document is sent
minutes-sheet-title = Gathering { $number }, { $day }: what we agreed on
minutes-sheet-title-bare = Gathering { $number }: what we agreed on
minutes-sheet-most = { $method ->
    [dots] What got most dots:
    [scale] What got the highest numbers:
   *[other] What got most votes:
}
minutes-sheet-dots = { $option }: { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
minutes-sheet-votes = { $option }: { $count ->
    [one] 1 vote
   *[other] { $count } votes
}
minutes-sheet-yes = { $option }: { $count } yes
minutes-sheet-mean = { $option }: { $mean } on average
minutes-sheet-who-does-what = Who does what:
minutes-sheet-task-due = { $task }: { $who }, { $when }
minutes-sheet-task = { $task }: { $who }
minutes-sheet-more = and { $count } more in the minutes
invitation-title = Invitation to gathering { $number }: { $title }
invitation-title-bare = Invitation to gathering { $number }
invitation-invited = Invited: { $who }
invitation-purpose = Purpose: { $text }
invitation-absence = If you cannot come, please say so as soon as you can.
invitation-agenda = Agenda
invitation-clock = Time
invitation-point = Agenda item
invitation-question = What we ask
invitation-how = How
invitation-minutes = Minutes
invitation-afterwards = What happens with what is said
invitation-what-happens = It goes into the minutes, without names of who said what, and into the work on the plan.
cli-option-meeting = Which gathering, by its number in the order of dates; the one that is running if none is named, otherwise the last one held
cli-option-names = Names people, and not only whom they come from
cli-error-meeting = The plan has no gathering { $number }. It has { $count }. Nothing was done.
cli-error-no-meeting = The plan has no gathering to make the document of. Nothing was done.
export-remark-sheet-long = The sheet did not fit on one page, although its lists are as short as they can be
ui-document-full = The plan
ui-document-action = Action plan
ui-document-short = Short version
ui-document-case = Case for decision
ui-document-consultation = Consultation draft
ui-document-responses = Answers to statements
ui-document-report = Yearly report
ui-document-minutes = Minutes
ui-document-sheet = One-page sheet
ui-document-invitation = Invitation
ui-documents-kind = Document
ui-documents-gathering = Gathering
ui-documents-names = Name people
ui-documents-no-gathering = The plan has no gathering to make the document of
ui-documents-persons = { $count ->
    [one] One place in the plan seems to hold a number or an address of a single person. Look at it before you make the document.
   *[other] { $count } places in the plan seem to hold a number or an address of a single person. Look at them before you make the document.
 }
ui-documents-gathering-text = The document is made of what was noted in the gathering. Internal notes are never in it.
ui-documents-action-text = The money year by year and all measures in one table, for those who decide on the budget. What matters most is on the first page.
ui-documents-short-text = The plan on two pages in plain words, for everybody who wants to know what it is about.
ui-documents-case-text = The case for the elected members, with the headings in the order they are used to. What the plan says nothing about stands as “Not assessed”. A chapter of your own with the name of a heading is included below it.
ui-documents-consultation-text = The whole plan with numbered paragraphs, and in front what you ask, the deadline and where the answer goes. At the end is a form for answers.
ui-documents-responses-text = What those who were heard said, how it was judged, and what came of it.
ui-documents-report-text = How far the plan has come: the status of each measure, what is late, readings, and what others must decide.
minutes-outcomes = What the group came to

## Money by source
money-new = new money
money-new-fte = new
money-unstated = no source stated
money-within-frame = within the frame
money-grant = grants
money-shared = shared with neighbours
money-user-payment = user payment
money-released = ends or is moved
money-undecided = not decided
money-given-up = given up
money-of-whole-budget = whole budget, { $category }
need-mild = risk and mild needs
need-moderate = moderate needs
need-severe = severe needs
need-others = staff, next of kin and peer workers
need-unstated = severity not stated
money-operating = operating cost
money-investment = investment
money-fte = full-time equivalents
money-part = { $category } NOK { $amount }
money-part-fte = { $category } { $amount }
money-year = { $year }, { $kind }: { $parts }
money-year-whole = { $year }, { $kind }, whole budgets: { $parts }
money-without-amounts = { $count ->
    [one] One measure without amounts: { $numbers }
   *[other] { $count } measures without amounts: { $numbers }
}
money-without-amounts-count = { $count ->
    [one] One measure without amounts
   *[other] { $count } measures without amounts
}
