// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/reading/main_text.h"
#include "core/sources/reading/page_blocks.h"

#include <QString>

#include <vector>

namespace stet {

/// Whether a page that came with a status of success is the page that was asked for.
enum class PageState {
    Readable,
    Blocked, ///< a bot wall, a captcha, a consent wall, a log-in, a page that is all program
    Teaser,  ///< the beginning of a text that is for subscribers
    Missing, ///< says that there is no such page
    Failing, ///< says that the server has trouble
    Empty    ///< has no words
};

struct PageCheck
{
    PageState state = PageState::Readable;
    QString reason; ///< one sentence; empty where the page is readable
};

/// What is known of a page besides its words.
struct PageSigns
{
    QString html;         ///< decoded, as sent
    QString url;          ///< that it was fetched from; may be empty
    QString title;        ///< of its `<title>`
    bool isDated = false; ///< metadata say when the article was published, or in which journal
    bool isForSubscribers = false; ///< schema.org isAccessibleForFree is false
    int statedWords = 0;           ///< schema.org wordCount; 0: not known
};

/// Looks for what is not the page. Words alone condemn none: a long text is taken for an article
/// whatever it is about, and a short one needs a second sign: a title that is nothing but such
/// words, a captcha's script, a consent button beside most of the words, a dead end behind a
/// teaser. Pure.
[[nodiscard]] PageCheck
checkPage(const PageBlocks &page, const std::vector<RunKind> &kinds, const PageSigns &signs);

} // namespace stet
