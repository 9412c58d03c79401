// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/target.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stet {

/// Where the working text stands. Any edit of a ready copy returns it to Draft.
enum class WorkState { Draft, InCheck, Ready };

/// What readers have, apart from the working text.
enum class PublicState { None, Live, Retracted, Withdrawn };

/// The role of a source for one article, as stated by the author.
enum class SourceRole { Unstated, Primary, Corroborating };

/// One author of an article: a declared name and what they did ("data", "photographs").
struct Byline
{
    QString name;
    QString role; ///< empty: wrote it

    bool operator==(const Byline &) const = default;
};

/// One row of the fact table. `value` is inline Markdown and may hold citations.
struct Fact
{
    QString name;
    QString value;

    bool operator==(const Fact &) const = default;
};

/// What changing published words is called; see DESIGN.md's model.
enum class CorrectionClass {
    Correction,
    Clarification,
    Update,
    EditorsNote,
    Refile,
    Retraction,
    Withdrawal
};

/// A dated line for readers about what changed after publishing.
struct Correction
{
    QDate date;
    CorrectionClass kind = CorrectionClass::Correction;
    QString text;

    bool operator==(const Correction &) const = default;
};

/// The role that the author states for a source in this article.
struct StatedRole
{
    QString key;
    SourceRole role = SourceRole::Unstated;

    bool operator==(const StatedRole &) const = default;
};

/// The words and facts of an article that a reader sees or that decide how it is shown: what a
/// revision keeps and an edition publishes. A plain value; text is clean (`cleanText`), body is
/// Markdown with LF line ends.
struct ArticleContent
{
    QString headline;
    QString dek;
    QString body;
    QString kind;     ///< id of a kind, "news"
    QString category; ///< as printed, "Robotics"
    QString slug;     ///< unique in the desk, see `slugify`
    QString language; ///< BCP 47 tag, "en" or "de-CH"
    std::vector<Byline> authors;
    QStringList tags;
    std::vector<Fact> facts;
    std::vector<StatedRole> roles;
    std::vector<Correction> corrections;
    QString leadImage; ///< blob or file name; empty: none
    QString leadAlt;   ///< what it shows, for those who do not see it
    /// Inline Markdown with citations; behind the last " | " the credit line, behind " || " the
    /// licence, see `FigureTitle`.
    QString leadCaption;
    QDate published;       ///< the date that readers see; null: not yet
    QDate modified;        ///< the last change of published words
    QDate lastVerified;    ///< only a person's confirmation moves it
    QString verifiedWords; ///< what that was given on, see `standingVerification`
    int reviewDays = 0;    ///< days between re-checks; 0: the kind's
    Target target;         ///< how long it is to be; none: as the kind says
    QStringList pins;      ///< slugs of what Read next names first, in this order

    bool operator==(const ArticleContent &) const = default;
};

/// An article as the desk keeps it.
struct Article
{
    ArticleId id;
    qint64 version = 0; ///< grows by one with each change; a changing verb carries what it saw
    ArticleContent content;
    WorkState state = WorkState::Draft;
    PublicState publicState = PublicState::None;
    bool spiked = false; ///< in the trash
    QString owner;       ///< a person's name; empty: nobody's
    QString checker;
    qint64 dueMs = 0; ///< 0: no due time
    qint64 createdMs = 0;
    qint64 changedMs = 0;

    bool operator==(const Article &) const = default;
};

} // namespace stet
