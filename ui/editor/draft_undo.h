// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/articles.h"
#include "core/desk/draft/draft_history.h"
#include "core/model/article.h"

#include <QObject>

#include <functional>

class QAction;

namespace stet {

/// What an undo needs of the place where an article is written.
struct DraftUndoDoor
{
    std::function<ArticleContent()> content; ///< as it stands in the fields
    /// Puts edits into the fields and the caret behind the last; false, and nothing changed, where
    /// one does not fit.
    std::function<bool(const std::vector<DraftEdit> &)> apply;
    std::function<void(const std::vector<DraftEdit> &)> record; ///< for the draft's log
    /// Puts back a field that shows what is not kept, such as half a date; false: there is none.
    std::function<bool()> dropUnkept;
};

/// A field as messages call it: "the headline".
[[nodiscard]] QString draftFieldName(DraftField field);

/// Undo and redo of an open article, one stack over all its fields: every change passes through
/// here on its way to the draft's log. Owned by the workspace; lives on the UI thread.
class DraftUndo : public QObject
{
    Q_OBJECT

public:
    DraftUndo(DraftUndoDoor door, const Clock &clock, QObject *parent);

    /// Starts on a draft as it was just loaded.
    enum class Access { Write, ReadOnly };
    void begin(const OpenDraft &draft, const QString &person, Access access);

    /// A field of prose was edited by a person.
    void proseTyped(DraftField field,
                    qsizetype position,
                    const QString &removed,
                    const QString &inserted);
    /// Another field may have been changed by a person, or by the desk itself.
    void fieldsTyped();
    void fieldsTaken();
    /// What was merged into the fields from elsewhere.
    void taken(const std::vector<DraftEdit> &edits);

    /// The next edit is a step of its own.
    void endStep();
    /// Applies and records the edits of one command as one step; false where they do not fit.
    bool perform(const std::vector<DraftEdit> &edits);

    void undo();
    void redo();

    /// "Undo typing “word”" and its like, with the usual keys. Owned here.
    [[nodiscard]] QAction *undoAction() const;
    [[nodiscard]] QAction *redoAction() const;

Q_SIGNALS:
    /// Why nothing was undone, as one sentence.
    void refused(const QString &reason);

private:
    [[nodiscard]] std::vector<DraftEdit> changedFields();
    bool put(const std::vector<DraftEdit> &edits);
    void showActions();

    DraftUndoDoor m_door;
    const Clock &m_clock;
    DraftHistory m_history;
    ArticleContent m_known; // the fields that are no prose as the log has them
    bool m_writable = false;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace stet
