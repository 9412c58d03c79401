// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"

#include <QSet>

#include <vector>

namespace stet {

// What a desk may say of itself. Pure; callable from any thread.

enum class SettingsField {
    Name,
    Address,
    BaseUrl,
    TimeZone,
    Language,
    Categories,
    Words,
    Snippets,
    PrivateHosts,
    SourceFileMb,
    LookDays,
    Checking,
    About,
    Policy,
    ShareCards
};
inline constexpr int settingsFieldCount = 15;

/// Why a setting cannot be kept, as a sentence.
struct SettingsFault
{
    SettingsField field = SettingsField::Name;
    QString message;
    QString value; ///< what was refused, shortened

    bool operator==(const SettingsFault &) const = default;
};

/// The longest name of a desk, a category or a kind.
inline constexpr qsizetype MostNameUnits = 200;
/// The longest word, and how many of them a desk can have.
inline constexpr qsizetype MostWordUnits = 64;
inline constexpr qsizetype MostWords = 20'000;
/// The longest text of a snippet, and how many of them a desk can have.
inline constexpr qsizetype MostSnippetUnits = 20'000;
inline constexpr qsizetype MostSnippets = 500;

/// The longest text that a desk's site has about the desk.
inline constexpr qsizetype MostSiteTextUnits = 100'000;

/// The settings in the form that is kept: one line each, clean text, no slash at the end of the
/// base address, every category and word once, words in order, snippets with a name and a text.
[[nodiscard]] DeskSettings cleanSettings(DeskSettings settings);

/// What is wrong with settings that are clean; at most one fault a field.
[[nodiscard]] std::vector<SettingsFault> faultsOf(const DeskSettings &settings);

/// Settings that two people changed at the same time.
struct SettingsMerge
{
    DeskSettings merged;            ///< with the version of theirs
    QSet<SettingsField> theirs;     ///< fields that they alone changed
    QSet<SettingsField> collisions; ///< both changed them, and not to the same: `merged` has ours
};

/// Ours and theirs, both made from `base`, put together field by field.
[[nodiscard]] SettingsMerge
mergeSettings(const DeskSettings &base, const DeskSettings &ours, const DeskSettings &theirs);

/// `now` without the step that led from `before` to `after`: a field has what it had before unless
/// somebody changed it since, and of a list only what the step itself added, took away, renamed or
/// moved is undone. The version is that of `now`.
[[nodiscard]] DeskSettings
takenBack(const DeskSettings &before, const DeskSettings &after, const DeskSettings &now);

/// Whether both have the same there.
[[nodiscard]] bool sameIn(SettingsField field, const DeskSettings &a, const DeskSettings &b);

} // namespace stet
