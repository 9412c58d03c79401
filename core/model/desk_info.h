// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <vector>

namespace stet {

/// Words of the desk that are put into a text by their name.
struct Snippet
{
    QString name; ///< one line
    QString text; ///< Markdown

    bool operator==(const Snippet &) const = default;
};

/// The largest file that a desk keeps of a source unless it says otherwise, and what it may say.
inline constexpr int UsualSourceFileMb = 20;
inline constexpr int MostSourceFileMb = 200;

/// For how many days a look at a source holds unless the desk says otherwise, and what it may say.
inline constexpr int UsualLookDays = 7;
inline constexpr int MostLookDays = 3'650;

/// How a desk checks its articles.
struct CheckingRules
{
    /// The author may check and sign; pages and record say so.
    bool onePerson = false;
    /// Several people work under one system account: two of its names are two people.
    bool accountsShared = false;
    /// How many independent primary sources carry a verified claim, or else how many of any role.
    int primarySources = 1;
    int independentSources = 2;
    /// Pages show for each verified sentence the words of the source that carry it.
    bool evidenceForReaders = false;
    /// What the desk weighs otherwise than usual: {"look_again": "blocks"}, see `GateRule`, and
    /// whether that holds for an exported page too: {"export": "blocks"}, see `exportWeightFrom`.
    QJsonObject gate;

    bool operator==(const CheckingRules &) const = default;
};

/// What a desk says of itself; kept in the desk, versioned, in the event log.
struct DeskSettings
{
    qint64 version = 0;
    QString name;     ///< "The Harbor Desk"
    QString address;  ///< e-mail of the editorial desk; empty: pages show no reader box address
    QString baseUrl;  ///< "https://desk.example", no slash at the end; empty: no permanent address
    QString timeZone; ///< IANA, "Europe/Berlin"
    QString language; ///< BCP 47 tag for new articles
    QStringList categories;
    QStringList words;             ///< spelt right although no dictionary has them, in order
    std::vector<Snippet> snippets; ///< in the order in which they are offered
    QStringList privateHosts; ///< `host` or `host:port` on private addresses that sources are on
    int sourceFileMb = UsualSourceFileMb; ///< the largest file of a source that is kept, 10^6 bytes
    int lookDays = UsualLookDays; ///< for which a look at a source holds, then it is due again
    CheckingRules checking;
    QString about;          ///< Markdown, a page of the site; empty: it has none
    QString policy;         ///< how the desk verifies and corrects, Markdown; empty: no page
    bool shareCards = true; ///< a card is drawn for pages without a picture, see `ShareCard`

    bool operator==(const DeskSettings &) const = default;
};

/// Which day and hour it is at the desk; the system's where the settings name no known one.
[[nodiscard]] QTimeZone zoneOf(const DeskSettings &settings);

/// Someone on the desk's roster. Names are declared, not proven.
struct Person
{
    PersonId id;
    QString name;
    QString email;
    bool active = true;

    bool operator==(const Person &) const = default;
};

/// Who acts in a session: a name from the roster with the system account and machine beside it.
struct Actor
{
    QString name;
    QString account;
    QString machine;

    bool operator==(const Actor &) const = default;
};

} // namespace stet
