// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/target.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <limits>
#include <vector>

namespace stet {

/// A text in several languages by BCP 47 primary tag; `in` falls back to English.
struct LocalText
{
    QHash<QString, QString> byLanguage;

    [[nodiscard]] QString in(const QString &language) const;
    bool operator==(const LocalText &) const = default;
};

/// A section that a kind of article is expected to have.
struct SectionPreset
{
    LocalText heading;
    LocalText prompt;       ///< shown where the section is still empty
    bool judgement = false; ///< opinion by nature: confirmed once, not claim by claim

    bool operator==(const SectionPreset &) const = default;
};

/// A kind of article (news, tool page, comparison, explainer …): data, not code.
struct Kind
{
    static constexpr int noOrder = std::numeric_limits<int>::max();
    /// What search engines and feed readers show of a title before they cut it.
    static constexpr int usualHeadline = 70;

    QString id;
    int version = 1;
    int order = noOrder; ///< place among the kinds in a list, see `sortKinds`
    LocalText name;
    LocalText plural;   ///< of several of its articles, where a list of the site names them
    QString schemaType; ///< schema.org type, "NewsArticle"
    int reviewDays = 0; ///< 0: no recurring re-check
    Target target;      ///< how long an article is to be
    int headlineLimit = usualHeadline; ///< in characters; 0: none
    int dekLimit = 0;                  ///< in characters; 0: none
    std::vector<SectionPreset> sections;
    LocalText beginning; ///< Markdown that a new article begins with; else its sections' headings
    LocalText readerHeading; ///< the reader box; may hold {title}
    LocalText readerText;
    LocalText recheckText;    ///< before it, while the desk keeps what it promises
    QString recheckOf;        ///< which does while the kind with this id has a review interval
    bool recheckKept = false; ///< see `settleRechecks`
    LocalText sourcesIntro;   ///< "Primary and corroborating references used for this news item."
    QJsonObject document;     ///< the whole file, unknown fields included

    /// What a list of its articles is called: the plural, in a language that has none the name.
    [[nodiscard]] LocalText listName() const;

    bool operator==(const Kind &) const = default;
};

/// A kind from its JSON form (resources/kinds). InvalidInput names the missing field.
[[nodiscard]] Result<Kind> kindFromJson(const QJsonObject &json);

/// Puts kinds in the order in which they are offered and listed: by the places that they state,
/// then those that state none; equal ones by id.
void sortKinds(std::vector<Kind> &kinds);

/// Sets `recheckKept` of each of a desk's `kinds` by the review intervals of all.
void settleRechecks(std::vector<Kind> &kinds);

} // namespace stet
