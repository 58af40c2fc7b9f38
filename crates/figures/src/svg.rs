//! SVG as a string that grows. Text goes in through [`Drawing::text`] alone, which escapes it.

use std::fmt::Write as _;

use crate::canvas::Frame;
use crate::figure::{Figure, Table};
use crate::fill::{Fill, Look, Texture};
use crate::font::FAMILIES;
use crate::paint::Paint;
use crate::wrap::{Type, clean};

/// A part of the plane, in points from the upper left corner.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// Where a text begins, stands or ends: what its x means.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// What a text is in the picture.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Role {
    /// A word: a label, a head, a denominator.
    Label,
    /// A count, which table and description tell too.
    Count,
    /// A sum of counts, which they tell too.
    Sum,
}

/// A picture as drawn so far.
pub(crate) struct Drawing<'f> {
    frame: &'f Frame<'f>,
    name: String,
    body: String,
    patterns: Vec<Look>,
}

impl<'f> Drawing<'f> {
    pub(crate) fn new(frame: &'f Frame<'f>) -> Self {
        Self { frame, name: frame.name(), body: String::new(), patterns: Vec::new() }
    }

    /// A rectangle in one colour without an edge.
    pub(crate) fn ground(&mut self, area: Area, paint: Paint) {
        let fill = filled(paint);
        self.shape(area, &format!("class=\"figure-fill-{}\" {fill}", paint.name()));
    }

    /// A rectangle of what is counted.
    pub(crate) fn counted(&mut self, area: Area, look: Look) {
        let drawn = self.with_edge(look);
        self.shape(area, &drawn);
    }

    /// One document as a square. Where its members differ, half of it is dark.
    pub(crate) fn unit(&mut self, area: Area, look: Look) {
        match look.fill {
            Fill::Mixed => {
                self.counted(area, Look::plain(Fill::tone(1)));
                let (x, y, side) = (p(area.x), p(area.y), p(area.width));
                let (dark, foot) = (filled(Paint::Tone(4)), p(area.y + area.height));
                let half = format!("d=\"M{x} {foot}V{y}h{side}z\"");
                let _ = writeln!(self.body, "<path class=\"figure-fill-tone-4\" {dark} {half}/>");
            }
            Fill::Tone(_) | Fill::NotShown => self.counted(area, look),
        }
    }

    /// A rectangle with an edge and nothing in it.
    pub(crate) fn outlined(&mut self, area: Area, edge: Paint, dashes: &str) {
        let dashes = if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        let line = lined(edge);
        self.shape(
            area,
            &format!("class=\"figure-line-{}\" fill=\"none\" {line} stroke-width=\"0.75\"{dashes}", edge.name()),
        );
    }

    fn shape(&mut self, area: Area, attributes: &str) {
        let Area { x, y, width, height } = area;
        let _ = writeln!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {attributes}/>",
            p(x),
            p(y),
            p(width.max(0.0)),
            p(height.max(0.0)),
        );
    }

    /// The attributes of a closed shape that is filled as `look` says, with an edge.
    fn with_edge(&mut self, look: Look) -> String {
        let edge = lined(Paint::Edge);
        let line = format!("figure-line-edge\" {edge} stroke-width=\"0.75\"");
        match (look.fill, look.texture) {
            (Fill::Tone(tone), Texture::Plain) => {
                let paint = Paint::Tone(tone.step());
                format!("class=\"figure-fill-{} {line} {}", paint.name(), filled(paint))
            }
            (Fill::Tone(_) | Fill::Mixed | Fill::NotShown, _) => {
                if !self.patterns.contains(&look) {
                    self.patterns.push(look);
                }
                format!("class=\"{line} fill=\"url(#{})\"", self.pattern_id(look))
            }
        }
    }

    /// A band of what is counted, along `path`.
    pub(crate) fn band(&mut self, path: &str, look: Look) {
        let drawn = self.with_edge(look);
        let _ = writeln!(self.body, "<path d=\"{path}\" {drawn} fill-opacity=\"0.8\"/>");
    }

    /// A line from one point to another.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint, width: f64) {
        let line = lined(paint);
        let _ = writeln!(
            self.body,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"figure-line-{}\" {line} stroke-width=\"{}\"/>",
            p(from.0),
            p(from.1),
            p(to.0),
            p(to.1),
            paint.name(),
            p(width),
        );
    }

    /// A round spot in one colour.
    pub(crate) fn spot(&mut self, (x, y): (f64, f64), radius: f64, paint: Paint) {
        let fill = filled(paint);
        let _ = writeln!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"figure-fill-{}\" {fill}/>",
            p(x),
            p(y),
            p(radius),
            paint.name(),
        );
    }

    /// A ring around the ground.
    pub(crate) fn ring(&mut self, (x, y): (f64, f64), radius: f64, paint: Paint) {
        let (fill, line) = (filled(Paint::Paper), lined(paint));
        let _ = writeln!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" class=\"figure-fill-paper figure-line-{}\" {fill} {line} stroke-width=\"1.5\"/>",
            p(x),
            p(y),
            p(radius),
            paint.name(),
        );
    }

    /// One line of text on its baseline.
    pub(crate) fn text(
        &mut self,
        (x, y): (f64, f64),
        text: &str,
        set: Type,
        anchor: Anchor,
        (role, paint): (Role, Paint),
    ) {
        let role = match role {
            Role::Label => "",
            Role::Count => "figure-count ",
            Role::Sum => "figure-sum ",
        };
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let fill = filled(paint);
        let _ = write!(
            self.body,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\"{anchor} class=\"{role}figure-fill-{}\" {fill}>",
            p(x),
            p(y),
            p(set.size),
            set.weight.number(),
            paint.name(),
        );
        escape(&mut self.body, text);
        self.body.push_str("</text>\n");
    }

    /// Lines of text from `top` on; returns where the next one would begin.
    pub(crate) fn lines(
        &mut self,
        (x, top): (f64, f64),
        lines: &[String],
        set: Type,
        anchor: Anchor,
        paint: Paint,
    ) -> f64 {
        let mut top = top;
        for line in lines {
            self.text((x, top + set.ascent()), line, set, anchor, (Role::Label, paint));
            top += set.line();
        }
        top
    }

    /// What belongs together: one row.
    pub(crate) fn open_row(&mut self) {
        self.body.push_str("<g class=\"figure-row\">\n");
    }

    /// The end of what belongs together.
    pub(crate) fn close_row(&mut self) {
        self.body.push_str("</g>\n");
    }

    fn pattern_id(&self, look: Look) -> String {
        let name = match (look.fill, look.texture) {
            (Fill::Mixed, _) => "mixed".to_owned(),
            (Fill::NotShown, _) => "not-shown".to_owned(),
            (Fill::Tone(tone), Texture::Plain | Texture::Dotted) => format!("dotted-{}", tone.step()),
            (Fill::Tone(tone), Texture::Lined) => format!("lined-{}", tone.step()),
        };
        format!("{}-{name}", self.name)
    }

    fn pattern(&self, look: Look) -> String {
        let ground = |paint: Paint, side: &str| {
            format!(
                "<rect width=\"{side}\" height=\"{side}\" class=\"figure-fill-{}\" {}/>",
                paint.name(),
                filled(paint)
            )
        };
        let (side, turned, inside) = match (look.fill, look.texture) {
            (Fill::Mixed, _) => {
                let dark = format!("<path class=\"figure-fill-tone-4\" {} d=\"M0 6V0h6z\"/>", filled(Paint::Tone(4)));
                ("6", "", ground(Paint::Tone(1), "6") + &dark)
            }
            (Fill::NotShown, _) => {
                let lines = format!(
                    "<path class=\"figure-line-quiet\" {} stroke-width=\"0.8\" d=\"M0 0V4\"/>",
                    lined(Paint::Quiet)
                );
                ("4", " patternTransform=\"rotate(45)\"", ground(Paint::Paper, "4") + &lines)
            }
            (Fill::Tone(tone), Texture::Plain | Texture::Dotted) => {
                let on = Paint::On(tone.step());
                let dot = format!(
                    "<circle cx=\"2.5\" cy=\"2.5\" r=\"0.9\" class=\"figure-fill-{}\" {}/>",
                    on.name(),
                    filled(on)
                );
                ("5", "", ground(Paint::Tone(tone.step()), "5") + &dot)
            }
            (Fill::Tone(tone), Texture::Lined) => {
                let on = Paint::On(tone.step());
                let lines = format!(
                    "<path class=\"figure-line-{}\" {} stroke-width=\"0.8\" d=\"M0 2.5h5\"/>",
                    on.name(),
                    lined(on)
                );
                ("5", "", ground(Paint::Tone(tone.step()), "5") + &lines)
            }
        };
        let id = self.pattern_id(look);
        format!(
            "<pattern id=\"{id}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\"{turned}>{inside}</pattern>\n"
        )
    }

    /// The picture, `height` points high, with its counts in the other forms.
    pub(crate) fn finished(self, height: f64, table: Table) -> Figure {
        let (frame, name, width) = (self.frame, &self.name, self.frame.width());
        let description = table.told();
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\" role=\"img\" lang=\"{lang}\" xml:lang=\"{lang}\" \
             aria-labelledby=\"{name}-title\" aria-describedby=\"{name}-description\" viewBox=\"0 0 {w} {h}\" \
             width=\"{w}pt\" height=\"{h}pt\" font-family=\"{FAMILIES}\">\n<title id=\"{name}-title\">",
            lang = frame.lang.tag(),
            w = p(width),
            h = p(height),
        );
        escape(&mut svg, frame.title);
        let _ = write!(svg, "</title>\n<desc id=\"{name}-description\">");
        escape(&mut svg, &description);
        svg.push_str("</desc>\n");
        if !self.patterns.is_empty() {
            let patterns: String = self.patterns.iter().map(|look| self.pattern(*look)).collect();
            let _ = write!(svg, "<defs>\n{patterns}</defs>\n");
        }
        svg.push_str(&self.body);
        svg.push_str("</svg>\n");
        Figure { svg, width, height, table, title: frame.title.to_owned(), description }
    }
}

fn filled(paint: Paint) -> String {
    format!("fill=\"{}\"", paint.hex())
}

fn lined(paint: Paint) -> String {
    format!("stroke=\"{}\"", paint.hex())
}

/// A number of points, as short as it can be told to a hundredth.
pub(crate) fn p(x: f64) -> String {
    let told = format!("{x:.2}");
    let short = told.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

fn escape(svg: &mut String, text: &str) {
    for sign in clean(text).chars() {
        match sign {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&#39;"),
            sign => svg.push(sign),
        }
    }
}
