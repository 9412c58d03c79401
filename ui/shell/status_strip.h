// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/listing.h"
#include "core/model/target.h"
#include "ui/editor/save_state.h"

#include <QDateTime>
#include <QWidget>

class QLabel;
class QTimer;

namespace stet {

class PlainLabel;

/// The line at the foot of the window: whether the last word is kept, how much was written, and
/// where we are. Says each state by a shape and words, not by colour alone.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void showSaved(const SaveState &state, const QDateTime &lastKept);
    /// While closing waits for the desk.
    void showKeeping();
    void showReadOnly();
    void clearSaved();
    void showLength(const TextLength &length);
    /// Of chosen words, in place of all; nothing of no words.
    void showChosen(const TextLength &chosen);
    void showCounts(const DeskCounts &counts);
    void clearMiddle();
    void showLanguage(const QString &tag);
    void showDesk(const QString &name, const QString &path);
    void showSandboxOff();
    /// For a few seconds, in place of words and counts.
    void showPassing(const QString &text);

    [[nodiscard]] QString savedText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Mark { None, Kept, Keeping, InJournal, NotKept, ReadOnly };
    [[nodiscard]] static QString amountText(const TextLength &length);
    [[nodiscard]] static QString keptWords(const QDateTime &lastKept);
    void setSaved(Mark mark, const QString &text, const QString &detail = {});
    void paintMark();
    void showMiddle();

    QLabel *m_mark;
    PlainLabel *m_saved;
    PlainLabel *m_middle;
    PlainLabel *m_sandbox;
    PlainLabel *m_language;
    PlainLabel *m_desk;
    QTimer *m_passingTimer;
    QString m_middleText;
    QString m_chosenText;
    Mark m_shown = Mark::None;
    Mark m_settled = Mark::None; ///< the last one but Keeping
    QString m_trouble;           ///< why words were not kept the last time
};

} // namespace stet
