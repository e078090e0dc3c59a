## Program
program-name = Planverksted
template-title-mental-health = Mental health and substance use
template-title-empty = Empty plan
template-text-mental-health = The whole municipality: children, young people and adults, money for four years
template-text-empty = Begin with a clean sheet

## Command line
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
cli-error-template = There is no template named “{ $template }”. The templates are: { $known }.
cli-error-format = “{ $format }” is no format that Planverksted can make. Choose pdf.
cli-error-profile = “{ $profile }” is no document that Planverksted can make. Choose full.
cli-error-exists = “{ $file }” exists already and has not been touched. Choose another name.
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
cli-info-year = { $year }: operating { $operating } kr, investment { $investment } kr, { $fte } full-time equivalents
cli-written = Wrote { $file }
cli-fmt-done = Wrote { $file }. Comments in the file are not kept.
cli-import-taken =
    { $count ->
        [one] One measure was taken in from { $file }. Rows: { $measures } measures, { $headings } headings, { $sums } sums, { $frames } frames. The numbers were read as { $unit }.
       *[other] { $count } measures were taken in from { $file }. Rows: { $measures } measures, { $headings } headings, { $sums } sums, { $frames } frames. The numbers were read as { $unit }.
    }
cli-import-remark = Row { $row }, { $column }: { $text }
cli-import-remark-column = Column { $column }: { $text }
cli-import-remark-row = Row { $row }: { $text }
cli-usage =
    Planverksted: make the plan together, offline

    { "  " }planverksted [FILE]                           opens the window, with the plan
    { "  " }planverksted new --template NAME [--title T] -o FILE
    { "  " }planverksted import TABLE [--into PLAN] [--map COLUMN=FIELD]... [--unit kr|1000kr|mill] -o FILE [--json]
    { "  " }planverksted export FILE --to pdf [--profile full] [--language nb|nn|en] -o FOLDER
    { "  " }planverksted info FILE [--json]               what the plan holds
    { "  " }planverksted diff A B [--json]                what differs between two plans; answers 1 when they do
    { "  " }planverksted check FILE [--json]              what there is to look at in the plan
    { "  " }planverksted fmt FILE                         writes the file anew; comments in it are lost
    { "  " }planverksted sample --measures N [--seed S] -o FILE

    --language nb|nn|en is for the messages, too.

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
field-note = Internal note
field-order = Place
field-origin = Comes from
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
field-level-title = Level
field-level-text = Description
field-level-scheme = Level scheme
field-level-number = Number
field-level-out-of-scope = Out of scope
field-target-group-title = Target group
field-target-group-text = Who it is
field-target-group-code = Letter
field-target-group-ages = Ages
field-target-group-kind = Kind of target group
field-target-group-problem = Concerns
field-target-group-size = Number of people
field-target-group-levels = Levels
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
field-challenge-title = Challenge
field-challenge-text = Description
field-challenge-parent = Sub-point of
field-challenge-ages = Concerns
field-challenge-unsolved = Unsolved
field-challenge-target-groups = Target groups
field-goal-title = Goal
field-goal-text = Description
field-goal-parent = Part of
field-goal-challenges = Answers challenges
field-strategy-title = Strategy
field-strategy-text = Description
field-strategy-state = State
field-strategy-challenges = Answers challenges
field-strategy-goals = Serves goals
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
field-meeting-title = Meeting
field-meeting-text = What it was about
field-meeting-date = Date
field-meeting-place = Place
field-meeting-minutes = Length in minutes
field-meeting-attendance = Attendance
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

## Changes
change-set = { $field }
change-taken-from-file = changes from the file
change-add = new row ({ $kind })
change-add-many = { $count } new rows ({ $kind })
change-delete = delete ({ $kind })
change-delete-many = delete { $count } ({ $kind })
change-level = change the level ({ $kind })
change-move = move ({ $kind })
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
told-rewritten = { $field }: { $old } became { $new }
told-set = { $field }: { $new }
told-sourced = { $value } ({ $source })
told-spaces = { $field }: spaces or line breaks have changed
told-unlinked = { $field }: removed { $what }
told-unmarked = { $field }: no longer
told-yes = yes
edit-error-moved = This was changed in the meantime, so the change was not made. The plan is as it was.
edit-error-misfit = The value does not fit the field, so the change was not made. The plan is as it was.
edit-error-record = What was to be changed is no longer there. The plan is as it was.
edit-error-loses = Something was written in the meantime that would be lost, so the change was not made. The plan is as it was.
change-paste = paste { $count } lines

## Files
store-error-missing = Could not find “{ $file }”. Nothing has been changed. See whether the name and the folder are right, or whether the file has been moved.
store-error-folder = “{ $file }” is a folder, not a file. Nothing has been changed. Choose a file in the folder.
store-error-forbidden = You are not allowed to read “{ $file }”. The file is unharmed. Ask its owner for access, or for a copy.
store-error-unreadable = The computer could not read “{ $file }” ({ $detail }). The file is unharmed. Try again, or copy the file to another disk.
store-error-too-large = “{ $file }” is larger than any plan (over 200 MB) and was not opened. The file is unharmed. See whether it is the right file.
store-error-empty = “{ $file }” is empty. It has not been touched. Open another version of the plan, or get the file from a backup.
store-error-zeros = “{ $file }” holds only zeros, as files can after a power cut. It has not been touched. Get the file from a backup.
store-error-utf16 = “{ $file }” is text encoded as UTF-16, but a plan is UTF-8. The file is unharmed. Save it as UTF-8 in a text editor and open it again.
store-error-binary = “{ $file }” is not text but a program, a picture or something else. The file is unharmed. Choose a plan (.ron), or take in a table.
store-error-not-utf8 = Line { $line } of “{ $file }” is not UTF-8, probably Windows-1252. The file is unharmed. Save it as UTF-8 in a text editor and open it again.
store-error-conflict = Line { $line } of “{ $file }” has marks of a version-control program: two versions are mixed. The file is unharmed. Open the versions one by one.
store-error-changed = “{ $file }” has been changed by somebody else. It has not been written over.
store-error-no-plan = “{ $file }” is not a plan. The file is unharmed. Choose a plan (.ron), or take the file in as a table.
store-error-cut-off = “{ $file }” ends too early: a part of the plan is missing. The file is unharmed. Open a newer or older version, or get it from a backup.
store-error-newer = “{ $file }” was made with a newer version of Planverksted (file format { $version }). The file is unharmed. Update Planverksted and open it again.
store-error-broken = Line { $line }, character { $column } of “{ $file }” cannot be read ({ $place }: { $detail }). The file is unharmed. Mend the line in a text editor, or open another version of the plan.
store-error-full = There is no room on the disk for “{ $file }”. The file that was there is unharmed. Make room, or save elsewhere.
store-error-unfaithful = What was read back from the disk was not what “{ $file }” was to hold. The file that was there is unharmed. Save elsewhere, and have the disk looked at.
store-error-no-folder = The folder in which “{ $file }” was to lie does not exist. Nothing has been written. Make the folder, or choose another.
store-error-write-forbidden = You are not allowed to write “{ $file }”. The file that was there is unharmed. Save elsewhere.
store-error-unwritable = The computer could not write “{ $file }” ({ $detail }). The file that was there is unharmed. Try again, or save elsewhere.
store-remark-journal = { $count ->
    [one] One place in the log of what was done could not be read and is passed over. The plan is whole.
   *[other] { $count } places in the log of what was done could not be read and are passed over. The plan is whole.
}
store-remark-newer-minor = A newer version of Planverksted wrote the file. It can be read, but not saved over.
store-remark-unknown-table = The file has a part named “{ $name }” that this version does not know. It has been kept.
store-remark-unknown-field = { $kind } { $id }: the field “{ $field }” is not known and has been kept as it stood.
store-remark-unknown-choice = { $kind } { $id }: “{ $text }” is not a known choice for “{ $field }”. The word has been kept.
store-remark-odd-value = { $kind } { $id }: “{ $text }” does not fit the field “{ $field }”. The text has been kept.
store-remark-line-break = { $kind } { $id }: a line break in “{ $field }” has become a space.
store-remark-twice = { $kind } { $id }: “{ $text }” stands twice in “{ $field }”. The first one counts.
store-remark-duplicate-id = { $kind }: two rows have the same number ({ $given }). Both are kept; the second was given the new number { $id }.
store-remark-no-id = { $kind }: a row had no number and was given { $given }.
store-remark-odd-id = { $kind }: “{ $field }” is not a valid number. The row gets a new one.
version-named = Named
version-odd = As the file was when it was opened with something odd in it
version-outside = Before changes by somebody else
version-restored = Before you went back to a version
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

## Things to look at
find-both = { $what }. { $why }.
find-dangling-link = The field “{ $field }” points to something that is not in the plan
find-dangling-link-why = What is missing does not get into the document
find-e-mail = The text has something that looks like an e-mail address
find-e-mail-why = The plan becomes public, and a single person’s address should not be in it
find-identity-number = The text has something that looks like a national identity number
find-identity-number-why = A plan must never say anything about a single person
find-lead-not-accepted = { $lead } has not said yes to leading it
find-lead-not-accepted-why = Whoever is to lead the measure should know of it and agree before the plan is adopted
find-no-date = Nobody has said which day or year this is from
find-no-lead = No unit is responsible for the measure
find-no-lead-why = A measure that nobody is responsible for is seldom carried out
find-no-money = Nobody has said what { $fte } FTE in { $year } cost
find-no-money-why = Positions cost money; write 0 and where they are taken from if the frame is not to grow
find-no-period = Nobody has said when the measure is to be carried out
find-no-period-why = Without a time the measure is neither in the timeline nor in the financial plan
find-no-place = The measure belongs to no strategy, goal or challenge
find-no-place-why = Those who read the plan should see why the measure is in it
find-no-running-cost = Nobody has said what the investment in { $year } costs to run
find-no-running-cost-why = What is built or bought usually costs something every year; write 0 if it does not
find-no-source = Nobody has said where this comes from
find-no-source-or-date = Nobody has said where this comes from, or when it is from
find-no-source-why = Those who read the plan should see who found this out and how old it is
find-odd-date = The year { $year } looks like a slip of the keys
find-odd-date-why = Timeline and tables are only good for years between 1900 and 2200
find-outside-period = The measure’s period, { $period }, reaches outside the plan’s, { $plan }
find-outside-period-why = The plan can only promise something for the years it is for
find-owner-circle = This is placed under something that is itself placed under this
find-owner-circle-why = Order and numbers become random when two are placed under each other
find-period-backwards = The period { $period } ends before it begins
find-period-backwards-why = Timeline and sums go wrong when beginning and end are swapped
find-phone-number = The text has something that looks like a telephone number
find-phone-number-why = The plan becomes public, and a single person’s number should not be in it
find-small-count = The number { $count } is about fewer than five people
find-small-count-why = In a small municipality others may recognise those it is about
find-words-about-people = The word “{ $word }” may be replaced by “{ $better }”
find-words-about-people-why = Many no longer want to be called the old word
mend-clear-link = take the link away
mend-lift = put it at the top
mend-period = set the period to { $period }
mend-turn-period = swap beginning and end
mend-word = write “{ $better }”
mend-words = replace words about people
severity-error = Must be put right
severity-note = Worth a thought
severity-warning = To look at

## Taking in tables
import-label = Take in { $source }
import-error-empty = The file is empty
import-error-too-large = The file is larger than 50 MB. Split it
import-error-utf16 = The file is saved as UTF-16. Save it as “CSV UTF-8” and try again
import-error-spreadsheet = The file is a spreadsheet or a document, not CSV. Save the sheet as “CSV UTF-8” and try again
import-error-not-text = The file is not a table in text. Choose a CSV file
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
import-reason-total = The row is the sum of the { $count } measures before it
import-reason-footnote = The row is a footnote
import-reason-no-title = The row has no text
import-reason-person = Chosen by you
import-remark-identity = Looks like a national identity number. The plan must hold nothing about single persons
import-remark-no-unit = The table does not say what its amounts count. They are read as kroner
import-remark-no-headings = Found no column headings. The columns are told by their content
import-remark-no-rows = The table has no rows under its headings
import-remark-damaged = Some characters of the file are damaged and show as �
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
import-remark-lonely = “{ $text }” is read as a heading, not as a measure
import-remark-heading-amounts = Amounts in a heading are not taken in: { $text }
import-remark-no-title-column = No column says what is to be done. Choose the one with the measures
import-remark-fte-spread = { $fte } full-time equivalents are put in every year, { $years }

## Documents
document-about = About the plan
document-aims = Challenges, goals and strategies
document-all-groups = All target groups concern { $problem }.
document-all-measures = All measures
document-answered-by = Goals that answer the challenge
document-challenges = Challenges
document-contents = Contents
document-counted = What
document-date = Date
document-economy = Economy
document-economy-dash = A dash means that nothing has been stated.
document-economy-frame = The amounts are changes from the adopted budget frame.
document-economy-overview = Sum of the measures by year
document-economy-whole = The amounts are the whole budget of what the measure is about.
document-empty = The plan has no content yet.
document-evidence-table = Figures and other knowledge with sources
document-figure = Figure
document-for = For
document-fte = Full-time equivalents
document-goals = Goals
document-investment = Investment
document-knowledge = Knowledge base
document-kroner = kroner
document-letter = Letter
document-levels-table = Levels of effort
document-measures = Measures
document-measures-summary = One row for each measure. A row across the whole width says which strategy, goal or challenge the rows below belong to.
document-measures-table = Measures with lead, period and status
document-meetings = Gatherings of the working group
document-national = National figure.
document-no-period = Without a set time in the plan period
document-no-title = (untitled)
document-not-accessible = This file could not be made universally accessible. Ask for another version if you need one.
document-number = No.
document-of = of
document-ongoing = ongoing
document-operating = Operating cost
document-other-measures = Other measures
document-page = Page
document-present = Present
document-price-year = They are in { $year } prices.
document-publisher = { $name } municipality
document-publisher-herad = { $name } municipality
document-source = Source
document-strategies = Strategies
document-sum = Sum
document-table = Table
document-table-summary = { $rows ->
    [one] One row of data. Columns: { $columns }.
   *[other] { $rows } rows of data. Columns: { $columns }.
}
document-target-groups = Target groups and levels of effort
document-target-groups-table = Whom the plan is for
document-thousand-kroner = thousand kroner
document-timeline = Timeline
document-timeline-alt = Timeline with a bar for each measure.
document-timeline-caption = When the measures are carried out
document-timeline-part = When the measures are carried out, part { $part } of { $parts }
document-unsolved = The working group has not found a solution to this.
document-untitled = Untitled plan
document-yes = Yes
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
ui-accept-export = Export here
ui-accept-open = Open
ui-accept-save = Save
ui-accept-take-in = Take in
ui-all-saved = Everything is saved already
ui-amounts-fte = Full-time equivalents
ui-amounts-investment = Investment, NOK 1000
ui-amounts-operating = Running, NOK 1000, change from the frame
ui-amounts-operating-whole = Running, NOK 1000, whole budget
ui-ask-export = Choose a folder for the document
ui-ask-open = Open a plan
ui-ask-save = Save the plan
ui-ask-take-in = Take in a table
ui-cancel = Cancel
ui-count-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
ui-count-tables = { $count ->
    [one] { $count } table
   *[other] { $count } tables
}
ui-documents-contents = What it will hold
ui-documents-left-out = Chapters with nothing written in them yet are left out.
ui-example-hide = Hide the example
ui-example-show = See how it looks in the sample plan
ui-form-more-and = More: { $fields } …
ui-import-all-remarks = Show all
ui-import-column = Column { $name }
ui-import-columns = What the columns are
ui-import-counts = { $measures ->
    [one] { $measures } measure
   *[other] { $measures } measures
}, { $headings ->
    [one] { $headings } heading
   *[other] { $headings } headings
}, { $sums ->
    [one] { $sums } sum
   *[other] { $sums } sums
}, { $frames } in the frame, { $aside } not taken in
ui-import-no-remarks = Nothing to look at
ui-import-remark = Row { $row }: { $text }
ui-import-remark-column = Row { $row }, { $column }: { $text }
ui-import-remarks = { $count } things to look at
ui-import-row = Row
ui-import-row-is = Becomes
ui-import-rows = The rows of { $file }
ui-import-spread = Amounts without a year
ui-import-take = Take in { $count } measures
ui-import-unit = The numbers are in
ui-cannot-open = The system could not open { $path }. The file is there.
ui-cell-unreadable = “{ $text }” does not fit this cell; it is as before
ui-choice-none = None
ui-close = Close
ui-column-fte = FTE
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
ui-documents-text = The whole plan as one document: mandate, target groups, challenges, goals, strategies, and measures with years and sums. The PDF is accessible and can be archived.
ui-empty-challenges = What stands in our way today? Write one challenge on each line.
ui-empty-evidence = Figures and other knowledge that the plan builds on, with source and date.
ui-empty-goals = What will be true when the plan has been carried out? Write one goal on each line.
ui-empty-levels = The levels you divide the services into, from what concerns everybody to the most intensive.
ui-empty-measures = What is to be done, by whom and when? Write one measure on each line, or paste from a spreadsheet.
ui-empty-meetings = When the group meets, and where.
ui-empty-organisations = The municipality’s units and others who are to do something. Leads that are written on a measure come here by themselves.
ui-empty-strategies = Directions that last longer than one measure.
ui-empty-target-groups = Whom is the plan for? Write one target group on each line.
ui-export = Export
ui-export-pdf = Accessible PDF …
ui-export-running = The document is being made
ui-export-stopped = The export was stopped. No file has been written.
ui-exported = The document is done: { $file }
ui-exported-to = The document is here: { $path }
ui-filter = Filter
ui-filter-hint = Filter …
ui-finder-view = View
ui-form-close = Close Esc
ui-form-less = Less
ui-form-more = More: { $fields }
ui-file-gone = { $file } is no longer there. The plan is written there again, so nothing is lost.
ui-foreign-changed = { $file } was changed by somebody else while you worked. The file has not been written over, and all you have done is kept in a copy. Choose what is to stand; the other stays among the versions.
ui-foreign-keep = Use what stands here
ui-foreign-strange = { $file } now holds another plan, or was written by a newer version of Planverksted. The file has not been written over, and all you have done is kept in a copy.
ui-foreign-take = Use what stands in the file
ui-foreign-unreadable = { $file } was changed by somebody else and cannot be read now. The file has not been written over, and all you have done is kept in a copy.
ui-grid-blank = empty
ui-grid-cell = row { $row } of { $rows }, { $column }, { $value }
ui-grid-filtered = { $shown } of { $all }
ui-grid-hint = Write here … Enter for the next one
ui-has-mandate = Mandate
ui-has-period = { $period }
ui-language = Language
ui-language-name = English
ui-lead-hint = Unit, role
ui-link-add = Add
ui-link-add-kind = Add { $kind }
ui-link-choose = Choose
ui-link-level = Choose a level for { $group }
ui-link-level-short = Level …
ui-link-new = New:
ui-link-none = Nothing fits
ui-link-other = Change
ui-link-remove = Remove { $name } from { $field }
ui-list-challenges = Challenges
ui-list-evidence = Figures and sources
ui-list-goals = Goals
ui-list-levels = Levels
ui-list-measures = Measures
ui-list-meetings = Gatherings
ui-list-organisations = Units and partners
ui-list-strategies = Strategies
ui-list-target-groups = Target groups
ui-look = Appearance
ui-look-contrast = High contrast
ui-look-dark = Dark
ui-look-light = Light
ui-look-system = Like the system
ui-measure-answers = Answers
ui-message-aside = Put aside
ui-messages = Messages
ui-missing-record = missing
ui-new-challenge = New challenge
ui-new-evidence = New figure
ui-new-goal = New goal
ui-new-level = New level
ui-new-measure = New measure
ui-new-meeting = New gathering
ui-new-organisation = New unit or partner
ui-new-strategy = New strategy
ui-new-target-group = New target group
ui-next = Next: { $what }
ui-next-about = give the plan a name and a municipality
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
ui-next-period = { $count ->
    [one] set the time of one measure
   *[other] set the time of { $count } measures
}
ui-next-period-why = Then you see what comes first and what each year costs. About 15 minutes in the group.
ui-nothing-to-undo = There is nothing more to go back to
ui-open-document = Open the document
ui-open-file = Open a file …
ui-open-folder = Open the folder
ui-path = Path
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
ui-recent-changes = Latest changes
ui-recent-none = Nothing has changed since the plan was opened
ui-recover-open = Open it
ui-recovery = “{ $title }”, { $place }, has not been saved in a file. Everything until { $when } is kept in a copy.
ui-recovery-file = “{ $title }”, { $place }, could not be saved in { $file }. Everything until { $when } is kept in a copy.
ui-recovery-file-no-place = “{ $title }” could not be saved in { $file }. Everything until { $when } is kept in a copy.
ui-recover-discard = Discard the copy
ui-recovery-no-place = “{ $title }” has not been saved in a file. Everything until { $when } is kept in a copy.
ui-redo = Redo
ui-redo-named = Redo: { $what }
ui-redone = Done again: { $what }
ui-region-bottom = Bottom line
ui-region-steps = Steps
ui-region-top = Top bar
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
ui-see-sample = See the sample plan
ui-settings = Language and appearance
ui-stand-direction = The plan has { $count } challenges, goals and strategies, but no measures yet.
ui-stand-empty = The plan is ready to be filled.
ui-stand-groups = { $count ->
    [one] The plan has one target group, but no direction yet.
   *[other] The plan has { $count } target groups, but no direction yet.
}
ui-stand-leads = The plan has direction and { $count } measures. { $led } of them have a lead.
ui-stand-measures = The plan has { $count } measures, but no challenges or goals that they answer.
ui-stand-whole = { $count ->
    [one] The plan has direction and one measure, with a lead.
   *[other] The plan has direction and { $count } measures, all with a lead.
}
ui-start = Start
ui-start-continue = Continue
ui-start-motto = Make the plan together, offline
ui-start-new = New plan from a template
ui-step-1 = 1 Assignment
ui-step-2 = 2 Now
ui-step-3 = 3 Direction
ui-step-4 = 4 Measures
ui-step-5 = 5 Decision
ui-step-spoken = { $name }, { $count }
ui-stop = Stop
ui-sums = Change from the adopted frame
ui-sums-year = { $year }: NOK { $operating } in operation, { $fte } FTE
ui-take-in = Take in a table (CSV) …
ui-taken-from-file = { $file } had been changed by somebody else. The changes have been taken in and can be undone.
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
ui-view-direction = Challenges and goals
ui-view-documents = Documents
ui-view-evidence = Figures and sources
ui-view-import = Take in a table
ui-view-measures = Measures
ui-view-meetings = Gatherings
ui-view-organisations = Units and partners
ui-view-overview = Overview
ui-view-questions = Five questions
ui-view-target-groups = Target groups and levels
ui-weight-error = Error
ui-weight-note = Note
ui-weight-warning = To look at
ui-yes = yes
