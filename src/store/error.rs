//! Why a file could not be read or written: what, where, that nothing was harmed, and what to do.

use super::file::MAX_RECORDS;
use crate::model::Quantity;
use crate::text::{ByteEncoding, Phrase};
use std::io;
use std::path::{Path, PathBuf};

/// What went wrong with which file.
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", path.display())]
pub struct StoreError {
    /// The file.
    pub path: PathBuf,
    /// What went wrong.
    pub problem: Problem,
}

/// What went wrong with a file. The file itself is as it was.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// It is a folder.
    #[error("a folder")]
    Folder,
    /// It is a pipe with a name in a folder, at which nobody may ever write.
    #[error("a pipe")]
    Pipe,
    /// This user may not read it.
    #[error("not allowed")]
    Forbidden,
    /// The system could not read it.
    #[error("unreadable: {0}")]
    Unreadable(String),
    /// It is larger than any plan.
    #[error("{0} bytes")]
    TooLarge(u64),
    /// It holds nothing.
    #[error("empty")]
    Empty,
    /// It holds only zeros, as after a power cut.
    #[error("only zeros")]
    Zeros,
    /// It is text of another encoding, two bytes a letter.
    #[error("UTF-16")]
    Utf16,
    /// It is a program, a picture or something else that is no text.
    #[error("no text")]
    Binary,
    /// It is text in an encoding of one byte a letter.
    #[error("not UTF-8 in line {line}, probably {}", encoding.name())]
    NotUtf8 {
        /// The encoding that it is most likely in.
        encoding: ByteEncoding,
        /// The first line that shows it.
        line: usize,
    },
    /// It holds the marks that a version-control program leaves where two versions conflict.
    #[error("conflict marks in line {line}")]
    Conflict {
        /// The first mark.
        line: usize,
    },
    /// It is text, but no plan.
    #[error("no plan")]
    NoPlan,
    /// It is a plan that ends too early.
    #[error("cut off")]
    CutOff,
    /// A newer version of the program wrote it.
    #[error("format {major}.{minor}")]
    Newer {
        /// The major number of its format.
        major: u32,
        /// The minor number.
        minor: u32,
    },
    /// It is a plan that cannot be read from some place on.
    #[error("line {line}, column {}: {}", fault.column, fault.expected.key)]
    Broken {
        /// The line.
        line: usize,
        /// What is wrong there.
        fault: Box<SyntaxFault>,
    },
    /// It is a plan with brackets inside each other deeper than any plan has them.
    #[error("too deep in line {line}")]
    TooDeep {
        /// Where it became too deep.
        line: usize,
    },
    /// It is a plan with more than [`super::MAX_RECORDS`] records.
    #[error("too many records in line {line}")]
    TooManyRecords {
        /// Where there were too many.
        line: usize,
    },
    /// Another program has written it since it was read.
    #[error("changed by somebody else")]
    ChangedElsewhere,
    /// There is a file already that was not expected.
    #[error("exists")]
    Exists,
    /// No file can have this name.
    #[error("bad name")]
    BadName,
    /// What it holds could not be kept as a version.
    #[error("not kept")]
    Unkept,
    /// Another program is writing it at this moment.
    #[error("being written")]
    Busy,
    /// What was a plan's file is a folder, a pipe or a device now.
    #[error("no longer a file")]
    NoLongerAFile,
    /// It is a pipe that nobody reads.
    #[error("nobody reads")]
    NobodyReads,
    /// What was read back is not what was written.
    #[error("not read back as written")]
    ReadBackDiffers,
    /// There is no room on the disk.
    #[error("disk full")]
    DiskFull,
    /// The folder it is to be in does not exist.
    #[error("no such folder")]
    NoFolder,
    /// This user may not write there.
    #[error("not allowed to write")]
    WriteForbidden,
    /// The system could not write it.
    #[error("could not write: {0}")]
    Unwritable(String),
}

/// What is wrong in a line of a plan.
#[derive(Debug, PartialEq, Eq)]
pub struct SyntaxFault {
    /// The column, in characters from 1.
    pub column: usize,
    /// The record and field, where they are known.
    pub location: Option<Phrase>,
    /// What a plan has there.
    pub expected: Phrase,
    /// What is there instead.
    pub found: Phrase,
}

impl SyntaxFault {
    fn phrase(&self) -> Phrase {
        let phrase = match &self.location {
            Some(location) => Phrase::new("store-error-broken-at").with("place", location.clone()),
            None => Phrase::new("store-error-broken"),
        };
        let phrase = phrase.with("column", self.column).with("expected", self.expected.clone());
        phrase.with("found", self.found.clone())
    }
}

impl Problem {
    /// This problem of a file.
    pub fn of(self, path: &Path) -> StoreError {
        StoreError { path: path.to_owned(), problem: self }
    }

    /// What an error while reading means.
    pub(super) fn from_read_error(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            // What `Disk` answers for a named pipe.
            io::ErrorKind::Unsupported => Self::Pipe,
            _ => Self::Unreadable(os_error_code(error)),
        }
    }

    /// What an error while writing means.
    pub fn from_write_error(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::WriteForbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::InvalidFilename | io::ErrorKind::InvalidInput => Self::BadName,
            // What `Disk` answers for a pipe.
            io::ErrorKind::NotConnected => Self::NobodyReads,
            // A file that is not there is made; what is missing then is its folder.
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder,
            _ => Self::Unwritable(os_error_code(error)),
        }
    }

    fn phrase(&self) -> Phrase {
        match self {
            Self::Missing => Phrase::new("store-error-missing"),
            Self::Folder => Phrase::new("store-error-folder"),
            Self::Pipe => Phrase::new("store-error-pipe"),
            Self::Forbidden => Phrase::new("store-error-forbidden"),
            Self::Unreadable(detail) => Phrase::new("store-error-unreadable").with("detail", detail.as_str()),
            Self::TooLarge(_) => Phrase::new("store-error-too-large"),
            Self::Empty => Phrase::new("store-error-empty"),
            Self::Zeros => Phrase::new("store-error-zeros"),
            Self::Utf16 => Phrase::new("store-error-utf16"),
            Self::Binary => Phrase::new("store-error-binary"),
            Self::NotUtf8 { line, encoding } => {
                Phrase::new("store-error-not-utf8").with("line", *line).with("encoding", encoding.name())
            }
            Self::Conflict { line } => Phrase::new("store-error-conflict").with("line", *line),
            Self::NoPlan => Phrase::new("store-error-no-plan"),
            Self::CutOff => Phrase::new("store-error-cut-off"),
            Self::Newer { major, minor } => {
                Phrase::new("store-error-newer").with("version", format!("{major}.{minor}"))
            }
            Self::Broken { line, fault } => fault.phrase().with("line", *line),
            Self::TooDeep { line } => Phrase::new("store-error-too-deep").with("line", *line),
            Self::TooManyRecords { line } => Phrase::new("store-error-too-many").with("line", *line).with(
                "records",
                i64::try_from(MAX_RECORDS).ok().and_then(Quantity::from_whole).unwrap_or_default(),
            ),
            Self::ChangedElsewhere => Phrase::new("store-error-changed"),
            Self::Exists => Phrase::new("store-error-exists"),
            Self::BadName => Phrase::new("store-error-bad-name"),
            Self::Unkept => Phrase::new("store-error-unkept"),
            Self::Busy => Phrase::new("store-error-busy"),
            Self::NoLongerAFile => Phrase::new("store-error-no-longer-a-file"),
            Self::NobodyReads => Phrase::new("store-error-nobody-reads"),
            Self::ReadBackDiffers => Phrase::new("store-error-unfaithful"),
            Self::DiskFull => Phrase::new("store-error-full"),
            Self::NoFolder => Phrase::new("store-error-no-folder"),
            Self::WriteForbidden => Phrase::new("store-error-write-forbidden"),
            Self::Unwritable(detail) => Phrase::new("store-error-unwritable").with("detail", detail.as_str()),
        }
    }
}

impl StoreError {
    /// The message for people.
    pub fn phrase(&self) -> Phrase {
        self.problem.phrase().with("file", self.path.display().to_string())
    }
}

/// The number that the system gives an error: its words would be of another language than the rest.
fn os_error_code(error: &io::Error) -> String {
    error.raw_os_error().map_or_else(|| format!("{:?}", error.kind()), |number| number.to_string())
}
