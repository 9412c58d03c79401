// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/claims/claim_mark.h"

#include <QObject>
#include <QTextCursor>
#include <QTextEdit>

#include <optional>
#include <vector>

class QPlainTextEdit;

namespace stet {

/// Marks found and commented places in a text field and dims what lies around a lit run, in looks
/// alone: the document stays as it is. Of many places only those near what is in view are given to
/// Qt, which looks through all of them for each line. Owned by its field; UI thread.
class TextMarks : public QObject
{
    Q_OBJECT

public:
    explicit TextMarks(QPlainTextEdit &field);

    /// Places in rising order; none: no marks.
    void setFound(std::vector<TextRange> places);
    /// Misspelt words in rising order, few enough to give all of them to Qt. They keep their place
    /// while the text around them is edited.
    void setMisspelt(const std::vector<TextRange> &words);
    /// Words with a comment, in rising order of their starts.
    void setCommented(std::vector<TextRange> words);
    /// Words that were checked, in rising order of their starts, each with the line of its state.
    void setClaims(std::vector<ClaimMark> claims);
    /// Words that somebody proposes to take out, and the words before a place where some are to
    /// come, each in rising order.
    void setProposed(std::vector<TextRange> going, std::vector<TextRange> beforeComing);
    /// All but this run is dimmed; nothing: all is lit.
    void setLit(std::optional<TextRange> lit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// How words look that are marked.
    struct Look
    {
        TextRange range; ///< within the text
        QTextCharFormat format;
    };

    void showOther();
    void lookAtView();
    /// The part of the marks that Qt is given; its own place is the range around the view.
    bool moveWindow();
    void show();
    [[nodiscard]] std::vector<Look> looks() const;
    void append(std::vector<Look> &looks,
                const std::vector<TextRange> &places,
                const QTextCharFormat &format) const;
    [[nodiscard]] bool isNear(const TextRange &place) const;
    [[nodiscard]] TextRange within(const TextRange &place) const;

    QPlainTextEdit &m_field;
    std::vector<TextRange> m_found;
    std::vector<TextRange> m_commented;
    std::vector<ClaimMark> m_claims;
    std::vector<TextRange> m_going;
    std::vector<TextRange> m_beforeComing;
    std::vector<QTextCursor> m_misspelt;
    std::optional<TextRange> m_lit;
    TextRange m_window; // where found and commented places are shown
    QList<QTextEdit::ExtraSelection> m_shown;
};

} // namespace stet
