// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/language.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>
#include <vector>

namespace stet {

/// What a form says of the words that it matches.
enum class FormRole {
    Number,
    Scale,
    GluedScale,
    Ordinal,
    Fraction,
    Unit,
    Currency,
    Month,
    Weekday,
    Day,
    Period,
    Place,
    Word ///< one of the group "words": its value tells which
};

/// One form of a language, as the tokens that it is made of.
struct FactForm
{
    FormRole role = FormRole::Word;
    QStringList tokens; ///< in lower case
    QString value;      ///< what it stands for: "20", "km", "negation"
};

/// A language's forms of facts, made ready for looking up. Immutable; any thread.
class FactLexicon
{
public:
    /// `language` has forms of facts.
    explicit FactLexicon(const Language &language);
    FactLexicon(const FactLexicon &) = delete;
    FactLexicon &operator=(const FactLexicon &) = delete;

    [[nodiscard]] const Language &language() const { return m_language; }

    [[nodiscard]] const FactForms &forms() const { return *m_language.facts; }

    using Forms = std::vector<const FactForm *>;
    /// The forms whose first token is `word`, in lower case; longer ones first. Null: none.
    [[nodiscard]] const Forms *beginningWith(QStringView word) const;

    /// Whether `word`, in lower case and alone, is one of the group "words" with that value.
    [[nodiscard]] bool isOneOf(QStringView word, QStringView value) const;

    /// The number that a word of a language with compounds says ("dreiundzwanzig"), or -1.
    [[nodiscard]] qint64 compoundNumber(QStringView word) const;

    /// `word`, in lower case, without the ending that tells nothing.
    [[nodiscard]] QString stemOf(QStringView word) const;

private:
    void add(FormRole role, const QHash<QString, QStringList> &group);
    [[nodiscard]] qint64 below(QStringView word, int scale) const;
    [[nodiscard]] qint64 smallNumber(QStringView word) const;

    Language m_language;
    std::vector<FactForm> m_forms;
    QHash<QStringView, Forms> m_byFirst;
    QHash<QString, qint64> m_numbers;
    QString m_hundred; ///< in compounds
    QString m_thousand;
    QString m_and;
};

/// The lexicons of all languages that have one. Immutable, cheap to copy; any thread.
class FactLexicons
{
public:
    explicit FactLexicons(const Languages &languages);

    /// Null where facts in that language are not compared.
    [[nodiscard]] const FactLexicon *forTag(const QString &tag) const;

private:
    QHash<QString, std::shared_ptr<const FactLexicon>> m_byTag;
};

} // namespace stet
