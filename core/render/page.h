// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/model/shown_picture.h"
#include "core/model/source.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace stet {

class Theme;
struct PageEvidence;

/// Another article as a page links to it.
struct PageLink
{
    QString title;
    QString href;              ///< relative to the page
    QString language = {};     ///< BCP 47 tag where it is another than the page's; else empty
    QString languageName = {}; ///< of `language`, in itself: "Deutsch"

    bool operator==(const PageLink &) const = default;
};

/// All that a page is made of. References must outlive the rendering.
struct PageInput
{
    const ArticleContent &content;
    const Galley &galley;
    const DeskSettings &desk;
    const Kind &kind;
    const Language &language;
    /// The source of a citation key, or null where the library has none.
    std::function<const Source *(const QString &key)> source;
    /// The address, relative to the page, of the article with a slug; empty where there is none.
    std::function<QString(const QString &slug)> articleHref;
    /// Whether the desk has a picture, "images/a.png": a lead picture that it lacks is left out,
    /// for one in the text its alternative text stands.
    std::function<bool(const QString &file)> hasPicture;
    CopiesLook copies = {}; ///< of such pictures; may be null: of none
    /// The card that stands for a headline where the page's address is shared, a file of the site;
    /// null where there is none. May be null itself: no page has one.
    std::function<const PictureCopy *(const QString &headline)> card = {};
    std::vector<PageLink> readNext;
    std::vector<PageLink> mentionedIn = {}; ///< pages that link to this one, see `saysMentions`
    QString root = QStringLiteral("../");   ///< from the page to the site's root, where images/ is
    QString home;              ///< the site's index, relative to the page; empty: there is none
    std::vector<PageLink> nav; ///< the site's lists, relative to the page
    /// From the page to the site's root, where the lists of categories, tags and authors are; none:
    /// it has none.
    std::optional<QString> lists = {};
    std::string_view feeds = {}; ///< elements of the head that lead to the site's feeds
    QStringList kindsInUse;      ///< ids of the kinds that articles outside the trash have
    PublicState publicState = PublicState::None;
    QString checkedBy;            ///< empty: no line about checking
    bool checkedByAuthor = false; ///< as the page says then in place of a name
    int keptSources = -1;         ///< sources with kept words; -1: not known, no line
    /// The day when a source was last looked at again and found as it was; null: never. There is
    /// a line where each cited source has one. May be null itself: no line.
    std::function<QDate(const Source &source)> reread = {};
    const PageEvidence *evidence = nullptr; ///< null: readers are shown none
    /// A published claim has stopped being verified: then nothing is said of a last verification.
    bool evidenceFell = false;
    bool overdue =
        false; ///< the day is past by which it was to be checked again, see `nextCheckOf`
};

/// One part of the page's `<main>`: the head, a block, the Sources box …
struct PagePart
{
    QByteArray id;   ///< of its outer element; unique in the page
    QByteArray hash; ///< of its HTML with citation numbers left out
    QByteArray html;

    bool operator==(const PagePart &) const = default;
};

/// The numbers that a citation mark shows, for sending a renumbering without its block.
struct MarkNumbers
{
    QByteArray mark; ///< id of the mark's element
    QByteArray html; ///< what stands inside it

    bool operator==(const MarkNumbers &) const = default;
};

/// A page in parts, as the preview shows it.
struct Page
{
    QByteArray title;     ///< for the window's bar; plain text, UTF-8
    QByteArray language;  ///< value of `<html lang>`
    QByteArray direction; ///< "ltr" or "rtl"
    QByteArray head;      ///< the inside of `<head>` after charset: title, metadata, JSON-LD
    QByteArray before;    ///< of the body, up to and with the opening tags around the parts
    std::vector<PagePart> parts;
    QByteArray after; ///< the closing tags and the page's foot
    std::vector<MarkNumbers> marks;
    QStringList sources; ///< keys of the cited sources that the library has; number = index + 1

    /// The parts joined: what stands between `before` and `after`.
    [[nodiscard]] QByteArray mainHtml() const;
};

/// Renders the page. Pure; callable from any thread. Unknown citation keys become a visible "?"
/// mark and take no number; missing optional facts leave their part out, and of a withdrawn article
/// only head and corrections are shown, with the sources that these cite. Sources are numbered by
/// first use in the body, then in the fact table (which follows it), then in the lead picture's
/// caption and in corrections (which stand above it, but come last, so that none of them renumbers
/// the text).
/// Image files are addressed from `root`: "../images/a.png".
[[nodiscard]] Page renderPage(const PageInput &input, const Theme &theme);

/// The whole document as a file, made without the parts in between: the bytes of
/// `pageDocument(renderPage(input, theme), stylesheet)`. Pure; callable from any thread.
[[nodiscard]] std::string
renderDocument(const PageInput &input, const Theme &theme, const QString &stylesheet);

/// The desk's image files that the page shows, with repeats. Pure; callable from any thread.
[[nodiscard]] QStringList pageImages(const PageInput &input);

/// Whether readers are shown an article's words: of a withdrawn one only its headline, its authors,
/// its dates and what the desk says about it.
[[nodiscard]] constexpr bool showsWords(PublicState state)
{
    return state != PublicState::Withdrawn;
}

/// The day by which the article is to be checked again; null where it is not verified, or its kind
/// is not checked again.
[[nodiscard]] QDate nextCheckOf(const ArticleContent &content, const Kind &kind);

/// What marks a file as written by Stet; within the first bytes of each document.
inline constexpr char GeneratorMeta[] = "<meta name=\"generator\" content=\"Stet\">";

/// A page in parts as one document. `stylesheet` is the address of the theme's CSS.
[[nodiscard]] QByteArray pageDocument(const Page &page, const QByteArray &stylesheet);

/// Path of an article's page below the site's root, without a leading slash: "news/slug.html".
[[nodiscard]] QString pagePath(const QString &kind, const QString &slug);

/// Path of the article as a news object, beside its page: "news/slug.json".
[[nodiscard]] QString newsItemPath(const QString &kind, const QString &slug);

} // namespace stet
