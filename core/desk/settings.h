// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/desk_info.h"
#include "core/model/former_names.h"
#include "core/model/kind.h"
#include "core/model/language.h"

#include <QFuture>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// What a desk may have otherwise than a kind that came with the program.
struct KindChange
{
    QString id;
    int version = 0;    ///< that the caller saw
    QString language;   ///< of the name
    QString name;       ///< empty: as it is
    int reviewDays = 0; ///< 0: no recurring re-check; at most `MostReviewDays`
    /// How long an article is to be, at most `mostOf`; nothing: as it is.
    std::optional<Target> target;
    /// The most characters of a headline and a dek, 0 for as many as one likes, at most
    /// `MostFieldLimit`; nothing: as it is.
    std::optional<int> headlineLimit;
    std::optional<int> dekLimit;
    /// The Markdown that a new article in that language begins with, at most `MostBeginningUnits`
    /// long; without a word: the headings of its sections; nothing: as it is.
    std::optional<QString> beginning;
};

inline constexpr int MostReviewDays = 3'650;
inline constexpr int MostFieldLimit = 1'000;
inline constexpr qsizetype MostBeginningUnits = 50'000;

/// Somebody of the roster who has another name now.
struct RenamedPerson
{
    Person person;
    int assignments = 0; ///< of owners and checkers that were given the name
    /// Why not all of them; the person is renamed all the same, and queues know every name.
    std::optional<Error> stopped;
};

using CategoryUse = std::vector<std::pair<QString, int>>;

/// The verbs of what a desk says of itself: settings, roster, kinds.
class Settings
{
public:
    explicit Settings(DeskSession &session);

    [[nodiscard]] QFuture<Result<DeskSettings>> get();
    /// Conflict where `settings` were made from another version; InvalidInput where a value cannot
    /// be kept or an article has a category that would go. Nothing is changed then.
    [[nodiscard]] QFuture<Result<DeskSettings>> update(DeskSettings settings);
    /// Adds a word to the desk's own, whatever version the caller saw; a word that is there already
    /// changes nothing. InvalidInput where it cannot be kept.
    [[nodiscard]] QFuture<Result<DeskSettings>> addWord(QString word);
    [[nodiscard]] QFuture<Result<std::vector<Person>>> people();
    [[nodiscard]] QFuture<Result<Person>> addPerson(Person person);
    /// E-mail and whether the person still works here; for the name see `renamePerson`. Conflict
    /// where the roster has something else than `before`.
    [[nodiscard]] QFuture<Result<Person>> changePerson(Person before, Person wanted);
    /// Gives somebody of the roster another name, then to the articles that they own or check, step
    /// by step. The record keeps what was said under the former one and knows that both are one
    /// person; so do queues and the rule on one's own words. Conflict as above; InvalidInput where
    /// another person has or had the name. Nothing is changed then.
    [[nodiscard]] QFuture<Result<RenamedPerson>> renamePerson(Person before, QString name);
    /// The names that people had before.
    [[nodiscard]] QFuture<Result<FormerNames>> formerNames();
    /// In the order in which they are offered and listed.
    [[nodiscard]] QFuture<Result<std::vector<Kind>>> kinds();
    /// The desk's copies of the languages, the built-in ones behind them.
    [[nodiscard]] QFuture<Result<std::shared_ptr<const Languages>>> languages();
    /// Gives the kind its next version, as the desk's own. Conflict where `version` is not the
    /// newest.
    [[nodiscard]] QFuture<Result<Kind>> changeKind(KindChange change);

    /// How many articles have each category, those in the trash as well, by name.
    [[nodiscard]] QFuture<Result<CategoryUse>> categoryUse();
    /// The articles of a category, those in the trash as well: for a step over all of them.
    [[nodiscard]] QFuture<Result<std::vector<ArticleId>>> articlesIn(QString category);

private:
    DeskSession &m_session;
};

} // namespace stet
