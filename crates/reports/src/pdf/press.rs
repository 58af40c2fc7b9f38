//! The press: typst with our own pages, our own fonts, and the report as a data file that the pages read. What
//! people wrote never stands in the source, so it is never read as markup.

use std::sync::LazyLock;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::glyphs;

/// That a PDF could not be made: a fault of the program, with what the typesetter said for a developer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the pages could not be set: {0}")]
pub struct PdfFault(pub String);

/// Which pages to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Page {
    Round,
    Key,
}

impl Page {
    fn source(self) -> &'static str {
        match self {
            Self::Round => include_str!("../../pages/round.typ"),
            Self::Key => include_str!("../../pages/key.typ"),
        }
    }
}

/// What the pages are made of.
const PIECES: [(&str, &str); 3] = [
    ("paper.typ", include_str!("../../pages/paper.typ")),
    ("since.typ", include_str!("../../pages/since.typ")),
    ("themes.typ", include_str!("../../pages/themes.typ")),
];

pub(super) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&[u8]; 6] = [
        figures::font::REGULAR,
        figures::font::ITALIC,
        figures::font::SEMIBOLD,
        include_bytes!("../../fonts/SourceSerif4-Regular.otf"),
        include_bytes!("../../fonts/SourceSerif4-It.otf"),
        include_bytes!("../../fonts/SourceSerif4-Semibold.otf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Sets `content` on the pages and gives the PDF.
pub(crate) fn print(page: Page, content: &impl Serialize) -> Result<Vec<u8>, PdfFault> {
    export(&set(page, content)?)
}

/// What was set, as PDF/UA-1.
pub(crate) fn export(document: &PagedDocument) -> Result<Vec<u8>, PdfFault> {
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Aktsam".to_owned())),
        timestamp: None,
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PdfFault(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| told(&errors))
}

/// Sets `content` on the pages.
pub(crate) fn set(page: Page, content: &impl Serialize) -> Result<PagedDocument, PdfFault> {
    let mut content = serde_json::to_value(content).map_err(|error| PdfFault(error.to_string()))?;
    glyphs::make_printable(&mut content);
    let pieces = PIECES.map(|(name, text)| source(name, text));
    let desk = Desk { main: source("main.typ", page.source()), pieces, data: content };
    let set = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| told(&errors));
    // What was set is about people: nothing of it stays in the typesetter's memory.
    typst::comemo::evict(0);
    set
}

fn told(errors: &[SourceDiagnostic]) -> PdfFault {
    PdfFault(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// Everything that the typesetter can see.
struct Desk {
    main: Source,
    pieces: [Source; 3],
    data: serde_json::Value,
}

fn id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain file name")).intern()
}

fn source(name: &str, text: &str) -> Source {
    Source::new(id(name), text.to_owned())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, wanted: FileId) -> FileResult<Source> {
        let known = [&self.main].into_iter().chain(&self.pieces).find(|source| source.id() == wanted);
        known.cloned().ok_or_else(|| FileError::NotFound(wanted.vpath().get_without_slash().into()))
    }

    fn file(&self, wanted: FileId) -> FileResult<Bytes> {
        if wanted == id("data.json") {
            return Ok(Bytes::from_string(self.data.to_string()));
        }
        self.source(wanted).map(|source| Bytes::from_string(source.text().to_owned()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// No clock: the day that stands on the paper is part of the content.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
