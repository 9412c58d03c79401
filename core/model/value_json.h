// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/desk_info.h"
#include "core/model/source.h"

#include <QJsonObject>

namespace stet {

// The values as JSON objects: what the store keeps, hashes cover and `--json` prints. Optional
// members that hold nothing are left out, so that equal values give equal canonical bytes and a
// later version can add a member without changing the hash of what lacks it.

[[nodiscard]] QJsonObject toJson(const ArticleContent &content);
[[nodiscard]] ArticleContent articleContentFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const Source &source);
[[nodiscard]] Source sourceFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const DeskSettings &settings);
[[nodiscard]] QJsonObject toJson(const Person &person);

[[nodiscard]] QJsonObject toJson(const Snippet &snippet);
/// What is no array of snippets gives none.
[[nodiscard]] std::vector<Snippet> snippetsFromJson(const QJsonValue &json);

/// Puts the rules of checking into the settings' object; what is as usual is left out.
void putRules(QJsonObject &json, const CheckingRules &rules);
[[nodiscard]] CheckingRules checkingRulesFromJson(const QJsonObject &json);
[[nodiscard]] DeskSettings deskSettingsFromJson(const QJsonObject &json);

} // namespace stet
