//! What must hold of anything that comes from outside, whatever its bytes are: each function takes bytes and fails where
//! it does not hold. The fuzz targets call them with made-up bytes, `tests/it/fuzz_corpus.rs` with those in `corpus/`.

use planverksted::analysis::{Outline, Totals};
use planverksted::document::{Document, DocumentSource, Profile};
use planverksted::edit::{Stamp, rewrite};
use planverksted::export::{docx, pdf as write_pdf};
use planverksted::import::Book;
use planverksted::merge::{MergeSide, merge as merge_plans};
use planverksted::model::{IdGenerator, Kind, Line, Plan, Uid, measure, records::plan as about};
use planverksted::store::{
    Access, AccessLoss, AppDirs, FileLock, FileMetadata, RenameMode, SAMPLE_PLAN, Storage, read,
    read_journal, write,
};
use planverksted::text::{Language, Phrase, Words, capitalized, file_name, identity, numbers};
use std::io::{self, Cursor, Write as _};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The sample plan, read once.
fn sample() -> &'static Plan {
    static SAMPLE: OnceLock<Plan> = OnceLock::new();
    SAMPLE.get_or_init(|| read(SAMPLE_PLAN.as_bytes()).expect("the sample plan is readable").saved.plan)
}

/// The words of Bokmål, made once.
fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| Words::new(Language::Nb))
}

/// A plan file that can be read is written in a form that reads as the same.
pub fn plan_reader(bytes: &[u8]) {
    let Ok(opened) = read(bytes) else { return };
    let written = write(&opened.saved).expect("what was read can be written");
    let again = read(written.as_bytes()).expect("what was written can be read");
    assert_eq!(again.saved.plan, opened.saved.plan, "a plan changed while it was written");
    assert_eq!(write(&again.saved), Ok(written), "the same plan was written in two ways");
}

/// A journal, however damaged, gives a history that can be undone step by step, and lines for people. Each line of the
/// bytes is the body of a block with a right checksum, or, from a line of `%%` on, all is as it is.
pub fn journal(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (bodies, raw) = text.split_once("%%\n").unwrap_or((&text, ""));
    let blocks: String = bodies.lines().map(block).collect();
    let file = [blocks.as_bytes(), raw.as_bytes()].concat();
    let dirs = AppDirs::inside(PathBuf::from("/journal"));
    let journal = read_journal(&OneFile(&file), &dirs, Uid::PLAN);
    for head in journal.entries.iter().map(|entry| Some(entry.step.id)).chain([None]) {
        journal.log_lines(head);
        let mut plan = sample().clone();
        let mut history = journal.history(&plan, head);
        let mut ids = IdGenerator::seeded(1);
        let mut stamp = || Stamp { id: ids.next_id(), at: jiff::Timestamp::UNIX_EPOCH };
        while let Ok(Some(_)) = history.undo(&mut plan, stamp()) {}
    }
}

/// A block of a journal as the program writes it; a body that begins with the file it is about is a base.
fn block(body: &str) -> String {
    let (word, format) = (if body.starts_with("(file:") { "base" } else { "step" }, "1.0.1");
    let mix = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let summed_word = if word == "step" { "" } else { word };
    let summed = [summed_word.as_bytes(), format.as_bytes(), body.as_bytes()].concat();
    let sum = summed.iter().fold(0xcbf2_9ce4_8422_2325_u64, mix);
    format!("\n{word} {format} {} {sum:016x}\n{body}\n", body.len())
}

/// A text that is read as a table gives a change that fits the plan, and a plan that can be saved.
pub fn csv(bytes: &[u8]) {
    take_in(bytes);
}

/// The same for an XLSX workbook: the first byte says which part of it the others are.
pub fn xlsx(bytes: &[u8]) {
    const PARTS: [&str; 4] =
        ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"];
    take_in(&package(
        bytes,
        &PARTS,
        &[
            ("xl/workbook.xml", include_str!("../parts/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", include_str!("../parts/workbook.xml.rels")),
            ("xl/worksheets/sheet1.xml", include_str!("../parts/sheet1.xml")),
            ("xl/sharedStrings.xml", include_str!("../parts/sharedStrings.xml")),
            ("xl/styles.xml", include_str!("../parts/styles.xml")),
        ],
    ));
}

/// The same for an ODS workbook: the bytes are its content.
pub fn ods(bytes: &[u8]) {
    const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
    take_in(&package(&[&[0], bytes].concat(), &["content.xml"], &[("mimetype", MIME), ("content.xml", "")]));
}

/// A workbook of these parts, of which the bytes replace the one that their first byte chooses.
fn package(bytes: &[u8], replaceable: &[&str], parts: &[(&str, &str)]) -> Vec<u8> {
    let (chosen, content) =
        bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first), rest));
    let replaced = replaceable[chosen % replaceable.len()];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in parts {
        zip.start_file(*name, stored).expect("a name that fits");
        zip.write_all(if *name == replaced { content } else { text.as_bytes() }).expect("memory takes all");
    }
    zip.finish().expect("memory takes all").into_inner()
}

fn take_in(bytes: &[u8]) {
    let Ok(book) = Book::read(bytes) else { return };
    // An eighth of the tables meets the records of the sample plan. The others go into an empty one, which is saved and read
    // so much faster that many more of them are tried.
    let mut plan = if bytes.len().is_multiple_of(8) { sample().clone() } else { Plan::default() };
    let result = book.import(&plan, &mut IdGenerator::seeded(1), "tabell");
    result.change.apply(&mut plan).expect("the change fits the plan it was made for");
    for remark in &result.remarks {
        words().text(&remark.text);
    }
    let file = planverksted::store::SavedPlan { plan, ..Default::default() };
    let written = write(&file).expect("a plan with a table in it can be written");
    let again = read(written.as_bytes()).expect("what was written can be read");
    assert_eq!(again.saved.plan, file.plan, "a table gave a plan that cannot be saved");
}

/// Plans between lines of `%%` are merged: the change fits, one side alone is taken whole, and twice the same is once.
pub fn merge(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read_plan = |text: &str| read(text.as_bytes()).map(|opened| opened.saved.plan);
    let plans: Vec<Plan> = text.split("\n%%\n").take(3).filter_map(|text| read_plan(text).ok()).collect();
    let [base, sides @ ..] = plans.as_slice() else { return };
    let name = Line::new("side");
    let merged = |sides: &[&Plan]| {
        let sides: Vec<MergeSide<'_>> =
            sides.iter().map(|&plan| MergeSide { name: name.clone(), plan }).collect();
        let result = merge_plans(base, &sides);
        let mut plan = sides.first().map_or(base, |side| side.plan).clone();
        result.change.apply(&mut plan).expect("the change fits the first side");
        (plan, result.conflicts.len())
    };
    for side in sides {
        assert_eq!(merged(&[side, side]), merged(&[side]), "the same side twice is not the side once");
    }
    if let [one, other] = sides {
        merged(&[one, other]);
        merged(&[base, one, other]);
    }
}

/// A text of any letters becomes part of a plan, a file name and a Word file, and is read as a number without panic.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let name = file_name(&text, "plan", "ron");
    assert!(
        name.strip_suffix(".ron").is_some() && !name.contains(['/', '\\', '\0']),
        "no file name: {name:?}"
    );
    capitalized(&text);
    identity::looks_like_identity_number(&text);
    for language in Language::ALL {
        if let Ok(number) = numbers::read(&text, language) {
            let shown = numbers::write(number, language);
            assert_eq!(numbers::read(&shown, language), Ok(number), "{shown} is another number");
        }
    }
    docx(&document(&text)).expect("a Word file of any text");
}

/// A text of any letters becomes a PDF.
pub fn pdf(bytes: &[u8]) {
    let written = write_pdf(&document(&String::from_utf8_lossy(bytes))).expect("a PDF of any text");
    assert!(written.bytes.starts_with(b"%PDF-"), "no PDF");
}

/// The document of a plan that says this text in its title, in its prose and in a measure.
fn document(text: &str) -> Document {
    let (mut plan, mut ids) = (Plan::default(), IdGenerator::seeded(1));
    let change = rewrite(&plan, &mut ids, Phrase::default(), |draft| {
        let new = draft.add(Kind::Measure);
        draft.set(measure::TITLE, new, Line::new(text));
        draft.set(about::TITLE, Uid::PLAN, Line::new(text));
        draft.set(about::MANDATE, Uid::PLAN, text);
    });
    change.apply(&mut plan).expect("a new measure and texts");
    let (outline, totals) = (Outline::of(&plan), Totals::of(&plan));
    let date = jiff::civil::date(2026, 11, 30);
    let source = DocumentSource { plan: &plan, outline: &outline, totals: &totals, words: words(), date };
    Document::of(&source, Profile::Full)
}

/// A disk on which each path is one and the same file, and which cannot be written.
#[derive(Debug)]
struct OneFile<'a>(&'a [u8]);

fn unsupported<T>() -> io::Result<T> {
    Err(io::ErrorKind::Unsupported.into())
}

impl Storage for OneFile<'_> {
    fn size(&self, _: &Path) -> io::Result<u64> {
        Ok(self.0.len() as u64)
    }
    fn read(&self, _: &Path, at_most: u64) -> io::Result<Vec<u8>> {
        Ok(self.0[..self.0.len().min(usize::try_from(at_most).unwrap_or(usize::MAX))].to_vec())
    }
    fn write_new(&self, _: &Path, _: &[u8], _: Access<'_>) -> io::Result<Vec<AccessLoss>> {
        unsupported()
    }
    fn append(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        unsupported()
    }
    fn sync_file(&self, _: &Path) -> io::Result<()> {
        unsupported()
    }
    fn is_writable(&self, _: &Path) -> io::Result<bool> {
        Ok(false)
    }
    fn metadata(&self, _: &Path) -> io::Result<FileMetadata> {
        unsupported()
    }
    fn try_lock(&self, _: &Path) -> io::Result<FileLock> {
        unsupported()
    }
    fn is_locked(&self, _: &Path) -> bool {
        false
    }
    fn rename(&self, _: &Path, _: &Path, _: RenameMode) -> io::Result<()> {
        unsupported()
    }
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        unsupported()
    }
    fn remove(&self, _: &Path) -> io::Result<()> {
        unsupported()
    }
    fn create_folder(&self, _: &Path) -> io::Result<()> {
        unsupported()
    }
    fn list(&self, _: &Path) -> io::Result<Vec<PathBuf>> {
        Ok(Vec::new())
    }
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }
    fn is_stream(&self, _: &Path) -> bool {
        false
    }
    fn write_into(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        unsupported()
    }
}
