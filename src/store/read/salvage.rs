//! Reads what can be read of a damaged plan file, piece by piece, with the one reader of plan files.
//!
//! A piece is a section, a record or a field. It begins on a line as this program writes it, by its indentation. Each
//! piece is given to the reader; one that it refuses is divided further, and a field that it refuses is kept as text in
//! the unknown data of its record. So nothing of a piece that is sound is read differently here.
//!
//! Limitations: a file that was laid out anew by another program has no such lines; it is divided no further than they go.

use super::circles::{CutCircle, cut_circles};
use super::named_location::{NamedLocation, QUOTED_CHARS, shorten};
use super::reader::PlanReader;
use super::seeds::ron_text;
use super::{FileSeed, SectionsSeed};
use crate::model::{Field, Kind, Plan, Uid};
use crate::store::damage::{DamagedText, Loss};
use crate::store::error::Problem;
use crate::store::file::{FORMAT, SavedPlan};
use crate::store::recognise;
use crate::text::Phrase;

/// What was read of a damaged file.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    /// The plan as far as it could be read.
    pub saved: SavedPlan,
    /// What was lost or changed, with its line.
    pub losses: Vec<Loss>,
    /// What was odd about what was read.
    pub remarks: Vec<Phrase>,
}

impl Salvaged {
    /// How many records there are besides the plan itself.
    pub fn record_count(&self) -> usize {
        count_records(&self.saved.plan)
    }
}

fn count_records(plan: &Plan) -> usize {
    Kind::ALL.iter().skip(1).map(|kind| plan.count(*kind)).sum()
}

/// A part of a file that begins on a line of its own.
#[derive(Clone, Copy)]
struct Piece<'t> {
    /// Its first line, from 1.
    line: usize,
    text: &'t str,
}

/// What a field can lack at its end where a file was cut off inside it.
const ENDINGS: [&str; 8] = ["", "\"", "\"#", "\"]", "\"}", "]", "}", ")}"];

/// Reads what can be read of a file; an error where that is nothing.
pub fn salvage(bytes: &[u8]) -> Result<Salvaged, Problem> {
    let DamagedText { text, losses } = DamagedText::decode(bytes)?;
    let documents = Piece { line: 1, text: &text }.split(|line| line.trim_end() == "(");
    let found = documents.into_iter().filter(|piece| piece.text.contains("format:"));
    let mut read: Vec<(usize, Salvage)> = Vec::new();
    for piece in found {
        read.push((piece.line, Salvage::of(piece)?));
    }
    // Of two plans in one file the larger one is read: the other is most likely a piece of it.
    let best = (0..read.len())
        .max_by_key(|at| (read.get(*at).map_or(0, |(_, plan)| plan.records()), usize::MAX - at));
    let Some(best) = best else { return Err(recognise::classify_non_plan(&text)) };
    let (_, mut salvage) = read.remove(best);
    for (line, other) in read {
        let text = Phrase::new("store-lost-plan").with("count", other.records());
        salvage.losses.push(Loss { line, text });
    }
    if salvage.records() == 0 && salvage.reader.saved == SavedPlan::default() {
        return Err(recognise::classify_non_plan(""));
    }
    salvage.losses.extend(losses);
    for CutCircle { id, text: phrase } in cut_circles(&mut salvage.reader.saved.plan) {
        let line =
            text.lines().position(|line| line.contains(&format!("id: \"{id}\""))).unwrap_or_default() + 1;
        salvage.losses.push(Loss { line, text: phrase });
    }
    salvage.losses.sort_by_key(|loss| loss.line);
    let losses = salvage.losses;
    let opened = salvage.reader.finish();
    Ok(Salvaged { saved: opened.saved, losses, remarks: opened.remarks })
}

/// The plan while its pieces are read.
#[derive(Default)]
struct Salvage {
    reader: PlanReader,
    losses: Vec<Loss>,
}

impl Salvage {
    fn of(document: Piece<'_>) -> Result<Self, Problem> {
        let mut salvage = Self::default();
        // A file that is sound is read as always.
        if ron::Options::default().from_str_seed(document.text, FileSeed(&mut salvage.reader)).is_ok() {
            return Ok(salvage);
        }
        if let Some(format) = salvage.reader.format.filter(|format| format.major > FORMAT.major) {
            return Err(Problem::Newer { major: format.major, minor: format.minor });
        }
        salvage.reader = PlanReader::default();
        for section in document.split(|line| begins_part(line, 2)) {
            salvage.read_section(section);
        }
        Ok(salvage)
    }

    fn records(&self) -> usize {
        count_records(&self.reader.saved.plan)
    }

    /// Reads pieces of sections with the reader, unless it refuses them.
    fn try_read(&mut self, text: &str) -> bool {
        let options = ron::Options::default();
        // On a reader of its own first: one that refuses a text has read its beginning.
        let sound = options.from_str_seed(text, SectionsSeed(&mut PlanReader::default())).is_ok();
        sound && options.from_str_seed(text, SectionsSeed(&mut self.reader)).is_ok()
    }

    fn read_section(&mut self, section: Piece<'_>) {
        let name = section.name();
        if section.text.trim() == "(" || name == "format" {
            return;
        }
        let complete = |closing: &str| {
            let text = section.text.trim().trim_end_matches(',');
            format!("({}{closing})", text.strip_suffix(closing).unwrap_or(text))
        };
        // The last section of a file has its closing bracket too.
        let without_end = section.text.trim_end().trim_end_matches(')').to_owned();
        if self.try_read(&complete("")) || self.try_read(&format!("({without_end})")) {
            return;
        }
        match Kind::from_code(name) {
            Some(Kind::Plan) => self.read_record(Kind::Plan, section, 4),
            Some(kind) => {
                let records = section.split(|line| line.trim_end() == "    (");
                for (at, record) in records.into_iter().enumerate() {
                    // Before the first record there is only the name, unless the bracket that begins it is missing.
                    let has_fields = record.text.lines().any(|line| begins_part(line, 6));
                    if at > 0 || has_fields {
                        self.read_record(kind, record, 6);
                    } else {
                        self.lose_rest(
                            kind,
                            record.after(record.text.find(':').map_or(0, |colon| colon + 1)),
                        );
                    }
                }
            }
            None => self
                .lose(section, Phrase::new("store-lost-section").with("name", shorten(name, QUOTED_CHARS))),
        }
    }

    /// Reads a record as a whole or field by field; the lines of its fields are indented so far.
    fn read_record(&mut self, kind: Kind, record: Piece<'_>, indent: usize) {
        let code = kind.code();
        let wrap = |inside: &str| match kind {
            Kind::Plan => format!("(plan: ({inside}))"),
            _ => format!("({code}: [({inside})])"),
        };
        let complete = record.text.trim().trim_end_matches([',', ']']).trim_end();
        if kind != Kind::Plan && self.try_read(&format!("({code}: [{complete}])")) {
            return;
        }
        let fields = record.split(|line| begins_part(line, indent));
        let (mut sound, mut unknown) = (String::new(), String::new());
        let title_name = kind.title().map_or("", Field::name);
        let title = fields.iter().find(|field| field.name() == title_name).and_then(|field| field.as_text());
        let title = title.unwrap_or_default();
        let mut id = None;
        for field in fields.into_iter().skip(1) {
            let place = NamedLocation { kind, id, title: &title, field: field.name() }.describe();
            if let Some((text, ending)) = field.read_as(&wrap) {
                if field.name() == "id" {
                    id = text.split('"').nth(1).and_then(Uid::parse);
                }
                if !ending.is_empty() {
                    self.lose(field, Phrase::new("store-lost-end").with("place", place));
                }
                self.lose_rest(kind, field.after(text.len() - ending.len()));
                sound.push_str(&text);
                sound.push_str(",\n");
            } else {
                let text = field.value().to_owned();
                self.reader.reported_fields.insert(field.name().to_owned());
                for part in [&*ron_text(field.name()), ": ", &ron_text(&text), ", "] {
                    unknown.push_str(part);
                }
                self.lose(
                    field,
                    Phrase::new("store-lost-value")
                        .with("place", place)
                        .with("text", shorten(&text, QUOTED_CHARS)),
                );
            }
        }
        if !unknown.is_empty() {
            for part in ["kept: {", &unknown, "},"] {
                sound.push_str(part);
            }
        }
        if !self.try_read(&wrap(&sound)) {
            let place = NamedLocation { kind, id, title: &title, field: "" }.describe();
            self.lose(
                record,
                Phrase::new("store-lost-record")
                    .with("place", place)
                    .with("text", shorten(complete, QUOTED_CHARS)),
            );
        }
        self.reader.reported_fields.clear();
    }

    /// Reports what follows a value and belongs to nothing, unless it is only brackets.
    fn lose_rest(&mut self, kind: Kind, rest: Piece<'_>) {
        let text = rest.text.trim_matches(|c: char| c.is_whitespace() || ",()[]{}".contains(c));
        if !text.is_empty() {
            let before = rest.text.split(text).next().unwrap_or_default();
            let piece = Piece { line: rest.line + before.matches('\n').count(), text };
            let phrase = Phrase::new("store-lost-record")
                .with("place", NamedLocation { kind, id: None, title: "", field: "" }.describe())
                .with("text", shorten(text, QUOTED_CHARS));
            self.lose(piece, phrase);
        }
    }

    fn lose(&mut self, piece: Piece<'_>, text: Phrase) {
        self.losses.push(Loss { line: piece.line, text });
    }
}

impl<'t> Piece<'t> {
    /// What is before the first line that begins a part, then the parts.
    fn split(self, begins: impl Fn(&str) -> bool) -> Vec<Self> {
        let mut pieces: Vec<Self> = Vec::new();
        let (mut start, mut first, mut at) = (0, self.line, 0);
        for (number, line) in (self.line..).zip(self.text.split_inclusive('\n')) {
            if begins(line) && at > 0 {
                pieces.push(Self { line: first, text: self.text.get(start..at).unwrap_or_default() });
                (start, first) = (at, number);
            }
            at += line.len();
        }
        pieces.push(Self { line: first, text: self.text.get(start..).unwrap_or_default() });
        pieces
    }

    /// What follows the first bytes of it.
    fn after(self, bytes: usize) -> Self {
        let (before, text) = self.text.split_at_checked(bytes).unwrap_or((self.text, ""));
        Self { line: self.line + before.matches('\n').count(), text }
    }

    /// The name that it begins with.
    fn name(self) -> &'t str {
        self.text.split_once(':').map_or("", |(name, _)| name.trim())
    }

    /// What is after its name.
    fn value(self) -> &'t str {
        self.text.split_once(':').map_or("", |(_, value)| value.trim().trim_end_matches(','))
    }

    /// The text that its value is; `None` where it is something else.
    fn as_text(self) -> Option<String> {
        ron::from_str(self.value()).ok()
    }

    /// Its text before the first line that closes what it is in: half a name may follow it where a file was cut off.
    fn before_closing_line(self) -> &'t str {
        let indent = self.text.len() - self.text.trim_start_matches(' ').len();
        let mut end = 0;
        for line in self.text.split_inclusive('\n') {
            let rest = line.trim_start_matches(' ');
            if end > 0 && line.len() - rest.len() < indent && rest.starts_with([')', ']']) {
                break;
            }
            end += line.len();
        }
        self.text.get(..end).unwrap_or(self.text)
    }

    /// The text of a field as the reader takes it, and what had to be added at its end.
    fn read_as(self, wrap: &impl Fn(&str) -> String) -> Option<(String, &'static str)> {
        // The last field of a record, a table or a file has their closing brackets too.
        let text = self.text.trim_end();
        let without_closing = text.trim_end_matches(|c: char| c.is_whitespace() || ",)]".contains(c));
        let open = text.trim_end_matches(',').trim_end();
        let one_bracket = open.trim_end_matches(')').trim_end().trim_end_matches(',');
        let before_end = self.before_closing_line().trim_end().trim_end_matches(',');
        let bodies = [text.trim_end_matches(','), one_bracket, before_end, without_closing];
        for ending in ENDINGS {
            for body in bodies {
                let text = format!("{body}{ending}");
                let sound = ron::Options::default()
                    .from_str_seed(&wrap(&text), SectionsSeed(&mut PlanReader::default()))
                    .is_ok();
                if sound {
                    return Some((text, ending));
                }
            }
        }
        None
    }
}

/// Whether a line begins a named part that is indented so far.
fn begins_part(line: &str, indent: usize) -> bool {
    let name = line.trim_start_matches(' ');
    let word = name.split(':').next().unwrap_or_default();
    line.len() - name.len() == indent
        && name.contains(':')
        && !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
