//! From which content of which plan file steps grew: what tells steps that are in a file from those that are in none.

use crate::model::Uid;
use crate::store::fingerprint::Fingerprint;
use crate::store::read::seeds::{FieldNameSeed, TextSeed};
use crate::store::values::RonWriter;
use ron::value::RawValue;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};
use std::fmt;
use std::path::{Path, PathBuf};

/// What the steps that follow it in the journal grew from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum JournalBase {
    /// A plan without a file: a new one, or a copy that was detached from its file. Its steps are put back to no file.
    #[default]
    NoFile,
    /// A plan file, as it was read or saved last.
    File(FileBase),
}

/// A plan file with this content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileBase {
    /// Where it is.
    pub path: PathBuf,
    /// The fingerprint of its bytes.
    pub content: Fingerprint,
    /// The step after which the plan was what the file holds; nothing before the first step.
    pub head: Option<Uid>,
}

impl JournalBase {
    /// The plan file, where there is one.
    pub const fn file(&self) -> Option<&FileBase> {
        match self {
            Self::NoFile => None,
            Self::File(file) => Some(file),
        }
    }

    /// The body of its block: `(file: "…", content: "xxh3-…", head: "…")`, and `()` without a file.
    pub(super) fn write_body(&self) -> String {
        let mut out = RonWriter::on_one_line();
        out.open('(');
        if let Self::File(FileBase { path, content, head }) = self {
            out.begin_field("file");
            out.text(&written_path(path).to_string_lossy());
            out.begin_field("content");
            out.display(format_args!("\"{content}\""));
            if let Some(head) = head {
                out.begin_field("head");
                out.id(*head);
            }
        }
        out.close(')');
        out.finish()
    }

    /// Reads the body of a block.
    pub(super) fn parse_body(body: &str) -> Option<Self> {
        ron::Options::default().from_str_seed(body, BaseSeed).ok()
    }
}

/// A path as it is read from the journal: absolute, and as text.
pub(super) fn written_path(path: &Path) -> PathBuf {
    // Not resolved: the folder of a plan may be gone, or on a network that does not answer.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    PathBuf::from(path.to_string_lossy().into_owned())
}

struct BaseSeed;

impl<'de> DeserializeSeed<'de> for BaseSeed {
    type Value = JournalBase;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<JournalBase, D::Error> {
        deserializer.deserialize_struct("", &[], self)
    }
}

impl<'de> Visitor<'de> for BaseSeed {
    type Value = JournalBase;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the file that steps grew from")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<JournalBase, A::Error> {
        let odd = || A::Error::custom("a head is an id");
        let (mut path, mut content, mut head) = (None, None, None);
        while let Some(name) = map.next_key_seed(FieldNameSeed)? {
            match name {
                "file" => path = Some(PathBuf::from(map.next_value_seed(TextSeed)?.into_owned())),
                "content" => content = Fingerprint::parse(&map.next_value_seed(TextSeed)?),
                "head" => head = Some(Uid::parse(&map.next_value_seed(TextSeed)?).ok_or_else(odd)?),
                _ => {
                    map.next_value::<&RawValue>()?;
                }
            }
        }
        // A content that another hash names is never equal to one: nothing can be put back on it.
        let file = path.zip(content).map(|(path, content)| FileBase { path, content, head });
        Ok(file.map_or(JournalBase::NoFile, JournalBase::File))
    }
}
