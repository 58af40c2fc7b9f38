//! How many comments, of how many, and in how many families.

use analysis::Heard;
use domain::Genus;

use super::Told;

impl Told<'_> {
    /// A number of comments with what it is of: "3 av 41 kommentarer, i två av nio familjer". Either both numbers of a pair
    /// are words or both are digits. Without a comment it says so, and names no family.
    pub fn heard(&self, some: Heard, all: Heard) -> String {
        let comments = self.pair("told-heard-comments", some.comments, all.comments);
        if some.families == 0 {
            return comments;
        }
        let families = self.pair("told-heard-families", some.families, all.families);
        self.words.tell("told-heard", &[("comments", comments.into()), ("families", families.into())])
    }

    /// How many comments there are: "41 kommentarer i nio familjer".
    pub fn heard_in_all(&self, all: Heard) -> String {
        let number = |n: u32| self.words.count(n, Genus::Common);
        let facts = [
            ("n", all.comments.into()),
            ("comments", number(all.comments).into()),
            ("of", all.families.into()),
            ("families", number(all.families).into()),
        ];
        self.words.tell("told-heard-all", &facts)
    }

    fn pair(&self, id: &str, n: u32, of: u32) -> String {
        let number = |n: u32| {
            if self.words.is_word(of) { self.words.count(n, Genus::Common) } else { self.words.digits(n.into()) }
        };
        self.words.tell(id, &[("n", number(n).into()), ("all", of.into()), ("of", number(of).into())])
    }
}
