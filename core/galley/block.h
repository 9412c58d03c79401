// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// A run of the body, in UTF-16 code units: what the editor counts in.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }

    bool operator==(const TextRange &) const = default;
};

enum class BlockKind { Heading, Paragraph, Figure, List, Quote, Code, Table, Rule };

/// One source named in a citation mark: `@key, p. 4`.
struct CiteItem
{
    QString key;
    QString locator; ///< "p. 4", or empty

    bool operator==(const CiteItem &) const = default;
};

/// One mark `[@a; @b, p. 4]`. The range is relative to the block's start.
struct CiteMark
{
    TextRange range;
    std::vector<CiteItem> items;

    bool operator==(const CiteMark &) const = default;
};

/// A link to another article, `[[slug|text]]`. The range is relative to the block's start.
struct WikiLink
{
    TextRange range;
    QString slug;

    bool operator==(const WikiLink &) const = default;
};

/// A link to a place on the page itself, `[text](#part)`. The range, of the address, is relative to
/// the block's start.
struct PartLink
{
    TextRange range;
    QString part; ///< as written, without the `#`; see `PagePlaces`

    bool operator==(const PartLink &) const = default;
};

/// A place in a block's HTML that only the page can fill: the mark of a citation, the attributes
/// of a link to another article or to a place on the page (` href="…"`, or nothing where there is
/// no such article or place), or the address of an image file of the desk, relative to the page (it
/// goes between the quotes of `src`).
struct Slot
{
    enum class What { Cite, Link, Part, Image };
    qsizetype offset = 0; ///< byte offset in Block::html at which the filling goes
    What what = What::Cite;
    int index = 0; ///< into Block::cites, Block::links, Block::parts or Block::images

    bool operator==(const Slot &) const = default;
};

/// What the parser noticed. Ranges are relative to the block's start.
struct GalleyNote
{
    enum class What {
        Footnote,    ///< `[^1]` is not supported and stands literally
        UnsafeLink,  ///< the link's address is refused; its text stands
        UnsafeImage, ///< the image's address is refused
        MissingAlt,  ///< an image without alternative text
        LostCaption, ///< an image in a line, or one of several, has a caption, which nobody sees
        EmptyLink,   ///< a link around nothing that could be read; none is made
        NoCitation,  ///< begins as a citation does and stands literally
        CitedAlt,    ///< an alternative text cites; the mark stands behind the image
        TooDeep,     ///< nesting beyond the limit was flattened
        RawHtml,     ///< looks like HTML; it stands as text
        ShortCode, ///< a site builder's short code, template word or attributes; it stands as text
    };
    What what = What::Footnote;
    TextRange range;
    QString subject; ///< the address or the label

    bool operator==(const GalleyNote &) const = default;
};

/// A run of a block's HTML that is its source, escaped. For `readingText`.
struct HtmlRun
{
    int html = 0;   ///< byte offset in Block::html
    int source = 0; ///< position relative to the block's start, in UTF-16 code units
    int length = 0; ///< in UTF-16 code units of the source

    bool operator==(const HtmlRun &) const = default;
};

/// One top-level block of the body: immutable, shared between the galleys of successive versions
/// of a text, so that a keystroke makes one new block and no more.
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;   ///< of a heading, 2-6: `#` in a body is a section like `##`
    QByteArray html; ///< UTF-8, with `fillings` still to fill; empty for a Rule
    QByteArray tag; ///< name of the outer element, "p" ("hr", void, for a Rule): html is its inside
    QByteArray attributes; ///< of the outer element, with a leading space, or empty; never an id
    std::vector<Slot> fillings; ///< ascending by offset
    std::vector<HtmlRun> runs;
    std::vector<CiteMark> cites;
    std::vector<WikiLink> links;
    std::vector<PartLink> parts;
    QStringList images; ///< files of the desk that are shown, "images/a.png"
    std::vector<GalleyNote> notes;
    QString heading; ///< of a heading: as read
    QString name;    ///< of a heading: the one that it is given for links, "## Heading {#name}"
    int words = 0;
    int characters = 0; ///< as read, with spaces
    bool image = false; ///< holds at least one image
    QByteArray
        id; ///< of the source text alone, "b-k3j9x2mq"; repeats are told apart in PlacedBlock
    quint64 events = 0; ///< fingerprint of what the Markdown parser said about it

    /// False for a heading that is only begun, "##": none to a reader.
    [[nodiscard]] bool isShown() const
    {
        return kind != BlockKind::Heading || !html.isEmpty() || !fillings.empty();
    }

    bool operator==(const Block &) const = default;
};

} // namespace stet
