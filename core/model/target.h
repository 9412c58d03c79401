// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <array>

namespace stet {

/// In what the length of an article is measured.
enum class Measure { Words, Characters, Minutes };

inline constexpr std::array allMeasures{Measure::Words, Measure::Characters, Measure::Minutes};

/// How long an article is to be. A plain value.
struct Target
{
    Measure measure = Measure::Words;
    int amount = 0; ///< 0: none

    [[nodiscard]] bool isSet() const { return amount > 0; }

    bool operator==(const Target &) const = default;
};

/// How long a text is: words and characters as read (with spaces), and whole minutes to read it.
struct TextLength
{
    int words = 0;
    int characters = 0;
    int minutes = 0;

    [[nodiscard]] int in(Measure measure) const;
    bool operator==(const TextLength &) const = default;
};

/// The most that can be aimed at.
[[nodiscard]] int mostOf(Measure measure);

/// "targetWords", "targetCharacters", "targetMinutes": the member of JSON that holds the amount.
[[nodiscard]] QLatin1StringView targetMember(Measure measure);
/// "target_words", …: the field of front matter.
[[nodiscard]] QLatin1StringView targetField(Measure measure);

/// The first that a JSON object states; none where it states none. Negative amounts are kept, for
/// the caller to refuse.
[[nodiscard]] Target targetFrom(const QJsonObject &json);
/// Makes `target` the only one that the object states; none takes it away.
void putTarget(QJsonObject &json, const Target &target);

/// "700" for words, as older desks have it, "4000 characters", "5 minutes"; empty for none.
[[nodiscard]] QString textOf(const Target &target);
[[nodiscard]] Target targetFromText(const QString &text);

} // namespace stet
