// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

namespace stet {

/// An article as a list of the site shows it.
struct ListingEntry
{
    QString href;
    QString title;
    QString label; ///< above the title: its category
    QString mark;  ///< beside it: that its words no longer stand; empty: they do
    QString dek;
    QString language; ///< where it is not the list's own
    QDate date;
};

/// What a list says beside an article that the desk no longer stands by; empty for any other.
[[nodiscard]] QString publicMark(PublicState state, const Language &language);

/// The key under which the languages have the word for a class of correction.
[[nodiscard]] QString correctionWord(CorrectionClass kind);

/// Articles under one heading.
struct ListingGroup
{
    QString id; ///< of the heading, a fragment
    QString name;
    std::vector<ListingEntry> entries;
    PageLink more; ///< to the whole list; empty: this is all
};

/// All that a list of the site is made of. References must outlive the call of `listingDocument`.
struct ListingInput
{
    const DeskSettings &desk;
    const Language &language;
    QString title;
    bool titleIsWord = false; ///< of the language's words or a kind's name, not the desk's name
    size_t number = 0;        ///< of a page that has one, see `listPath`
    QString path;             ///< below the site's root, for its permanent address
    QString home;
    std::vector<PageLink> nav;
    std::vector<ListingGroup> groups;
    std::vector<PageLink> pages;         ///< to what follows and what went before
    std::vector<PageLink> subjects = {}; ///< other lists, under the word for categories
    QString nothing = {};                ///< what stands where there is no article
    std::string_view feeds = {};         ///< see `PageInput::feeds`
    std::optional<QString> lists = {};   ///< see `PageInput::lists`
    bool isSearch = false;               ///< the page on which the site is searched: no entries
    /// The text of a page that the desk wrote about itself: no entries.
    const Galley *text = nullptr;
    std::function<QString(const QString &slug)> articleHref = {}; ///< as `PageInput` has it
    PictureLooks pictures = {};
};

/// The site's index or a page of a list as a file. `stylesheet` is the address of the theme's
/// CSS. Pure; callable from any thread.
[[nodiscard]] std::string
listingDocument(const ListingInput &input, const Theme &theme, const QString &stylesheet);

} // namespace stet
