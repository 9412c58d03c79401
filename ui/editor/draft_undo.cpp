// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_undo.h"

#include "core/base/text.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/draft_fields.h"
#include "ui/editor/article_commands.h"
#include "ui/widgets/icons.h"

#include <QAction>

#include <algorithm>

namespace stet {

QString draftFieldName(DraftField field)
{
    switch (field) {
    case DraftField::Headline:
        return DraftUndo::tr("the headline");
    case DraftField::Dek:
        return DraftUndo::tr("the dek");
    case DraftField::Body:
        return DraftUndo::tr("the text");
    case DraftField::Kind:
        return DraftUndo::tr("the kind");
    case DraftField::Category:
        return DraftUndo::tr("the category");
    case DraftField::Slug:
        return DraftUndo::tr("the address");
    case DraftField::Language:
        return DraftUndo::tr("the language");
    case DraftField::Authors:
        return DraftUndo::tr("the authors");
    case DraftField::Tags:
        return DraftUndo::tr("the tags");
    case DraftField::Facts:
        return DraftUndo::tr("the facts");
    case DraftField::Roles:
        return DraftUndo::tr("a source’s role");
    case DraftField::Corrections:
        return DraftUndo::tr("the corrections");
    case DraftField::LeadImage:
        return DraftUndo::tr("the lead image");
    case DraftField::LeadAlt:
        return DraftUndo::tr("what the lead image shows");
    case DraftField::LeadCaption:
        return DraftUndo::tr("the lead image’s caption");
    case DraftField::Published:
    case DraftField::Modified:
    case DraftField::LastVerified:
        return DraftUndo::tr("a date");
    case DraftField::ReviewDays:
        return DraftUndo::tr("the interval of review");
    case DraftField::Target:
        return DraftUndo::tr("the length to aim at");
    case DraftField::Pins:
        return DraftUndo::tr("what to read next");
    }
    Q_UNREACHABLE();
}

namespace {

constexpr qsizetype longestQuotation = 24;

QString quoted(const QString &text)
{
    QString words = singleLine(text.left(4 * longestQuotation));
    if (words.size() > longestQuotation)
        words = words.left(longestQuotation - 1).trimmed() + u'…';
    // An ampersand in a menu's text would underline the next letter.
    return words.replace(u'&', QStringLiteral("&&"));
}

/// What a step did, as the end of "Undo …".
QString described(const DraftStep &step)
{
    const DraftEdit &first = step.edits.front();
    const bool oneField =
        std::all_of(step.edits.begin(), step.edits.end(), [&](const DraftEdit &edit) {
            return edit.field == first.field;
        });
    if (!oneField)
        return DraftUndo::tr("changes in several fields");
    if (!isProse(first.field))
        return DraftUndo::tr("change of %1").arg(draftFieldName(first.field));
    if (step.edits.size() > 1)
        return DraftUndo::tr("%Ln change(s) in %1", nullptr, int(step.edits.size()))
            .arg(draftFieldName(first.field));
    const QString come = quoted(first.inserted);
    const QString gone = quoted(first.removed);
    if (come.isEmpty() && gone.isEmpty())
        return DraftUndo::tr("change of spaces");
    if (gone.isEmpty())
        return DraftUndo::tr("typing “%1”").arg(come);
    if (come.isEmpty())
        return DraftUndo::tr("deleting “%1”").arg(gone);
    return DraftUndo::tr("change of “%1”").arg(gone);
}

} // namespace

DraftUndo::DraftUndo(DraftUndoDoor door, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_clock(clock)
    , m_undo(makeArticleCommand(QStringLiteral("undo"), this))
    , m_redo(makeArticleCommand(QStringLiteral("redo"), this))
{
    connect(m_undo, &QAction::triggered, this, &DraftUndo::undo);
    connect(m_redo, &QAction::triggered, this, &DraftUndo::redo);
    showActions();
}

void DraftUndo::begin(const OpenDraft &draft, const QString &person, Access access)
{
    m_known = draft.article.content;
    m_writable = access == Access::Write;
    m_history =
        DraftHistory(draft.log,
                     person,
                     draft.logIsCut ? DraftHistory::LogReach::Cut : DraftHistory::LogReach::Whole);
    showActions();
}

void DraftUndo::proseTyped(DraftField field,
                           qsizetype position,
                           const QString &removed,
                           const QString &inserted)
{
    DraftEdit edit;
    edit.field = field;
    edit.position = position;
    edit.removed = removed;
    edit.inserted = inserted;
    edit.atMs = m_clock.nowMs();
    m_door.record({m_history.typed(std::move(edit))});
    showActions();
}

std::vector<DraftEdit> DraftUndo::changedFields()
{
    const ArticleContent now = m_door.content();
    std::vector<DraftEdit> edits;
    for (const DraftField field : allDraftFields) {
        if (isProse(field))
            continue;
        for (DraftEdit &edit :
             fieldEdits(field, fieldText(m_known, field), fieldText(now, field))) {
            edit.atMs = m_clock.nowMs();
            edits.push_back(std::move(edit));
        }
    }
    m_known = now;
    return edits;
}

void DraftUndo::fieldsTyped()
{
    std::vector<DraftEdit> edits = changedFields();
    if (edits.empty())
        return;
    for (DraftEdit &edit : edits)
        edit = m_history.typed(edit);
    m_door.record(edits);
    showActions();
}

void DraftUndo::fieldsTaken()
{
    m_history.elsewhere(changedFields());
    showActions();
}

void DraftUndo::taken(const std::vector<DraftEdit> &edits)
{
    m_known = m_door.content();
    m_history.elsewhere(edits);
    showActions();
}

void DraftUndo::endStep()
{
    m_history.endStep();
}

bool DraftUndo::put(const std::vector<DraftEdit> &edits)
{
    if (!m_door.apply(edits))
        return false;
    m_known = m_door.content();
    m_door.record(edits);
    return true;
}

bool DraftUndo::perform(const std::vector<DraftEdit> &edits)
{
    if (!m_writable || edits.empty())
        return false;
    DraftHistory history = m_history;
    const bool done = put(history.done(edits, m_clock.nowMs()));
    if (done)
        m_history = std::move(history);
    showActions();
    return done;
}

void DraftUndo::undo()
{
    if (!m_writable || m_door.dropUnkept() || m_history.undoable() == nullptr)
        return;
    const QString what = described(*m_history.undoable());
    const std::vector<DraftEdit> edits = m_history.undo(m_clock.nowMs());
    if (edits.empty())
        Q_EMIT refused(
            tr("These words were changed by someone else since, so they stay: %1.").arg(what));
    else if (!put(edits)) {
        m_history = {};
        Q_EMIT refused(
            tr("The text is not the one that this step was made in; nothing was undone."));
    }
    showActions();
}

void DraftUndo::redo()
{
    if (!m_writable || m_history.redoable() == nullptr)
        return;
    if (!put(m_history.redo(m_clock.nowMs()))) {
        m_history = {};
        Q_EMIT refused(tr("The text is not the one that this step was made in; nothing was done."));
    }
    showActions();
}

void DraftUndo::showActions()
{
    const DraftStep *undoable = m_writable ? m_history.undoable() : nullptr;
    const DraftStep *redoable = m_writable ? m_history.redoable() : nullptr;
    m_undo->setEnabled(undoable != nullptr);
    m_redo->setEnabled(redoable != nullptr);
    m_undo->setText(undoable ? tr("&Undo %1").arg(described(*undoable)) : tr("&Undo"));
    m_redo->setText(redoable ? tr("&Redo %1").arg(described(*redoable)) : tr("&Redo"));
}

QAction *DraftUndo::undoAction() const
{
    return m_undo;
}

QAction *DraftUndo::redoAction() const
{
    return m_redo;
}

} // namespace stet
