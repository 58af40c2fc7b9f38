//! What lies in a group folder, by its names alone. What is not named here is never carried, whoever put it there.

use blake3::Hash;

/// The line of plain text that says what the folder is.
const NOTICE: &str = "aktsam.txt";

/// The largest file that is carried, in bytes.
pub(crate) const LARGEST: u64 = 64 * 1024 * 1024;

/// The top of a group folder, or one of its sub-folders.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// The folder itself.
    Top,
    /// Invitations, each sealed with the words of its code.
    Invitations,
    /// What the invited answer.
    Answers,
    /// What one person's one device has published; the sub-folder's name.
    Device(String),
}

/// What a file is, as far as its name tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The notice, a text for whoever comes by. One that says it in other words is as good.
    Notice,
    /// An invitation or an answer, whose name says nothing of its content.
    Letter,
    /// A bundle, and the BLAKE3 hash that its whole content has.
    Bundle(Hash),
    /// An empty file: the bundle or letter of the same name was withdrawn.
    Withdrawal {
        /// The name of what was withdrawn.
        of: String,
    },
}

impl Place {
    /// The place of a sub-folder with this name; `None` for any other name.
    pub(crate) fn of(folder: &str) -> Option<Self> {
        match folder {
            "invitations" => Some(Self::Invitations),
            "answers" => Some(Self::Answers),
            _ => {
                let (person, device) = folder.split_once('-')?;
                (is_hex(person, 32) && is_hex(device, 32)).then(|| Self::Device(folder.to_owned()))
            }
        }
    }

    /// The sub-folder's name; `None` for the top.
    pub(crate) fn folder(&self) -> Option<&str> {
        match self {
            Self::Top => None,
            Self::Invitations => Some("invitations"),
            Self::Answers => Some("answers"),
            Self::Device(folder) => Some(folder),
        }
    }

    /// What a file of this name is here; `None` when it is nothing that is carried.
    pub(crate) fn kind(&self, name: &str) -> Option<Kind> {
        match self {
            Self::Top => (name == NOTICE).then_some(Kind::Notice),
            Self::Invitations | Self::Answers => {
                let (stem, ending) = name.split_once('.')?;
                if !is_hex(stem, 32) {
                    return None;
                }
                match ending {
                    "akt" => Some(Kind::Letter),
                    "gone" => Some(Kind::Withdrawal { of: format!("{stem}.akt") }),
                    _ => None,
                }
            }
            Self::Device(_) => {
                let (stem, ending) = name.split_once('.')?;
                let (sequence, hash) = stem.split_once('-')?;
                if sequence.len() != 12 || !sequence.bytes().all(|byte| byte.is_ascii_digit()) || !is_hex(hash, 64) {
                    return None;
                }
                match ending {
                    "akt" => Hash::from_hex(hash).ok().map(Kind::Bundle),
                    "gone" => Some(Kind::Withdrawal { of: format!("{stem}.akt") }),
                    _ => None,
                }
            }
        }
    }

    /// A file's path from the top, with `/`, as it is told.
    pub(crate) fn path(&self, name: &str) -> String {
        self.folder().map_or_else(|| name.to_owned(), |folder| format!("{folder}/{name}"))
    }

    /// The name that the file of a temporary name will have; `None` when it is no temporary name.
    ///
    /// A desktop writes `.NAME.part`; a courier `.NAME.TAG.part`, with a tag of its own, so that two of them never write into one file.
    pub(crate) fn in_the_making<'a>(&self, temporary: &'a str) -> Option<&'a str> {
        let name = temporary.strip_prefix('.')?.strip_suffix(".part")?;
        if self.kind(name).is_some() {
            return Some(name);
        }
        let (name, tag) = name.rsplit_once('.')?;
        (is_hex(tag, 8) && self.kind(name).is_some()).then_some(name)
    }
}

/// Whether `text` is `length` lower-case hexadecimal digits. Upper case is another name for the same file on some disks.
fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device() -> String {
        format!("{}-{}", "0f".repeat(16), "a1".repeat(16))
    }

    #[test]
    fn what_fits_the_layout_is_known_by_its_name() {
        let place = Place::of(&device()).unwrap();
        let stem = format!("000000000017-{}", "ab".repeat(32));
        assert_eq!(place.folder(), Some(device().as_str()));
        assert!(matches!(place.kind(&format!("{stem}.akt")), Some(Kind::Bundle(_))));
        assert_eq!(place.kind(&format!("{stem}.gone")), Some(Kind::Withdrawal { of: format!("{stem}.akt") }));
        assert_eq!(Place::Invitations.kind(&format!("{}.akt", "0f".repeat(16))), Some(Kind::Letter));
        assert_eq!(Place::Top.kind("aktsam.txt"), Some(Kind::Notice));
        assert_eq!(place.in_the_making(&format!(".{stem}.akt.part")), Some(format!("{stem}.akt").as_str()));
        assert_eq!(place.in_the_making(&format!(".{stem}.akt.01234567.part")), Some(format!("{stem}.akt").as_str()));
    }

    #[test]
    fn a_name_that_plays_tricks_is_nothing_that_is_carried() {
        let device = device();
        let places = [
            "..",
            ".",
            "",
            "/",
            "/etc",
            "Invitations",
            "invitations/",
            "invitations\0",
            "answers ",
            &device.to_uppercase(),
            &format!("{device}-{device}"),
            &format!("../{device}"),
            &device[1..],
            &"0".repeat(100_000),
        ];
        for name in places {
            assert_eq!(Place::of(name), None, "{name:.80?}");
        }
        let stem = format!("000000000017-{}", "ab".repeat(32));
        let files = [
            "..".to_owned(),
            String::new(),
            "aktsam.txt".to_owned(),
            format!("../{stem}.akt"),
            format!("{stem}.AKT"),
            format!("{}.akt", stem.to_uppercase()),
            format!("{stem}.akt\0"),
            format!("{stem}.akt/.."),
            format!("{stem}.akt.akt"),
            format!("+{}.akt", &stem[1..]),
            format!("0{stem}.akt"),
            format!("{stem}.part"),
            format!(".{stem}.akt.part"),
            format!("{}.akt", "ab".repeat(16)),
            "٠".repeat(12) + &stem[12..] + ".akt",
        ];
        let place = Place::of(&device).unwrap();
        for name in files {
            assert_eq!(place.kind(&name), None, "{name:?}");
        }
        assert_eq!(place.in_the_making(".profile.part"), None);
    }
}
