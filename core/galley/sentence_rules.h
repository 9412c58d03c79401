// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/language.h"

#include <QStringView>

#include <vector>

namespace stet {

/// Decides where the sentences of one line of text end. Two joined sentences do less harm than one
/// that is cut: where a dot may be either, it ends nothing.
class SentenceRules
{
public:
    SentenceRules(QStringView line, const Language &language);

    /// The positions one past each sentence, ascending; the last is the end of the line.
    [[nodiscard]] std::vector<qsizetype> ends() const;

private:
    struct Span
    {
        qsizetype open = 0;
        qsizetype close = 0;
    };

    void findSpans();
    /// Whether a straight single quotation mark stands before a word and behind none.
    [[nodiscard]] bool opensByPlace(qsizetype at) const;
    [[nodiscard]] bool closes(QStringView closers, qsizetype at) const;
    [[nodiscard]] qsizetype behindStop(qsizetype stop) const;
    [[nodiscard]] bool beginsSentence(qsizetype at) const;
    [[nodiscard]] bool endsNothing(qsizetype dot, qsizetype next, qsizetype sentence) const;

    QStringView m_line;
    const Language &m_language;
    std::vector<Span> m_spans; ///< quotations and brackets, apart and ascending
};

} // namespace stet
