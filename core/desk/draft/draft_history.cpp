// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_history.h"

#include "core/desk/draft/draft_transpose.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr size_t mostEntries = 4'000; // the design asks for a thousand steps

bool isSpaceAt(const QString &text, qsizetype at)
{
    return text.at(at).isSpace();
}

/// One key's worth: a letter, a pair of surrogates, a line break.
bool isOneKey(const QString &text)
{
    return text.size() == 1 || (text.size() == 2 && text.front().isHighSurrogate());
}

bool isOnlySpaces(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); }) &&
           !text.contains(u'\n');
}

/// Fields in which words are written, though an edit of them holds the whole value. Others are
/// chosen rather than written, and complete themselves while they are typed.
bool holdsWords(DraftField field)
{
    switch (field) {
    case DraftField::Authors:
    case DraftField::Tags:
    case DraftField::Facts:
    case DraftField::Corrections:
    case DraftField::LeadAlt:
    case DraftField::LeadCaption:
    case DraftField::Pins:
        return true;
    default:
        return false;
    }
}

/// The same of a field whose edits hold the whole value: what was typed is where the two differ.
bool sameWordOfValue(const DraftEdit &last, const DraftEdit &edit)
{
    const QString &was = edit.removed;
    const QString &now = edit.inserted;
    const auto head = std::mismatch(was.begin(), was.end(), now.begin(), now.end());
    const qsizetype start = head.first - was.begin();
    qsizetype end = 0;
    while (end < was.size() - start && end < now.size() - start &&
           was.at(was.size() - 1 - end) == now.at(now.size() - 1 - end))
        ++end;
    const QString gone = was.mid(start, was.size() - start - end);
    // A space at the end is kept with the letter behind it alone.
    const QString come = now.mid(start, now.size() - start - end);
    const bool grew = last.inserted.size() > last.removed.size();
    if (gone.isEmpty() && isOneKey(come.trimmed())) {
        const bool afterSpace = start > 0 && was.at(start - 1).isSpace();
        return grew && !afterSpace && !come.front().isSpace();
    }
    if (come.isEmpty() && isOneKey(gone))
        return !grew && !gone.front().isSpace();
    return true;
}

/// Whether a person would call `edit` the same word as `last`. A word takes the spaces around it
/// along; a line break begins a step of its own.
bool sameWord(const DraftEdit &last, const DraftEdit &edit)
{
    if (last.field != edit.field)
        return false;
    if (!isProse(edit.field))
        return !holdsWords(edit.field) || sameWordOfValue(last, edit);
    if (edit.removed.isEmpty()) {
        if (last.inserted.isEmpty() || !isOneKey(edit.inserted))
            return false;
        const QChar before = last.inserted.back();
        const QChar next = edit.inserted.front();
        if ((before == u'\n') != (next == u'\n'))
            return false;
        return !before.isSpace() || next.isSpace() || isOnlySpaces(last.inserted);
    }
    if (!edit.inserted.isEmpty() || !last.inserted.isEmpty() || !isOneKey(edit.removed))
        return false;
    const bool backwards = edit.position < last.position;
    const bool wasSpace = isSpaceAt(last.removed, backwards ? 0 : last.removed.size() - 1);
    return !wasSpace || isSpaceAt(edit.removed, 0);
}

void stamp(std::vector<DraftEdit> &edits, StepKind kind, const StepId &undoes, qint64 nowMs)
{
    const StepId id = StepId::create(nowMs);
    for (DraftEdit &edit : edits) {
        edit.step = id;
        edit.kind = kind;
        edit.undoes = undoes;
        edit.atMs = nowMs;
    }
}

void joinInto(DraftStep &step, const DraftEdit &edit)
{
    if (step.edits.empty() || !joinEdit(step.edits.back(), edit))
        step.edits.push_back(edit);
}

bool changesNothing(const DraftStep &step)
{
    return std::all_of(step.edits.begin(), step.edits.end(), [](const DraftEdit &edit) {
        return edit.removed == edit.inserted;
    });
}

} // namespace

bool joinEdit(DraftEdit &last, const DraftEdit &edit)
{
    if (last.field != edit.field || last.step != edit.step)
        return false;
    if (!isProse(edit.field)) {
        last.inserted = edit.inserted;
        return true;
    }
    if (edit.removed.isEmpty() && !last.inserted.isEmpty() &&
        edit.position == last.position + last.inserted.size()) {
        last.inserted += edit.inserted;
        return true;
    }
    if (!last.inserted.isEmpty() || !edit.inserted.isEmpty() || edit.removed.isEmpty())
        return false;
    if (edit.position + edit.removed.size() == last.position) {
        last.removed.prepend(edit.removed);
        last.position = edit.position;
        return true;
    }
    if (edit.position == last.position) {
        last.removed += edit.removed;
        return true;
    }
    return false;
}

DraftHistory::DraftHistory(const std::vector<LoggedEdit> &log,
                           const QString &person,
                           LogReach reach)
{
    auto row = log.begin();
    const auto endOfStep = [&](auto from) {
        return std::find_if(from, log.end(), [&](const LoggedEdit &other) {
            return other.edit.step != from->edit.step || other.edit.kind != from->edit.kind;
        });
    };
    if (reach == LogReach::Cut && row != log.end())
        row = endOfStep(row);
    while (row != log.end()) {
        const auto end = endOfStep(row);
        DraftStep step{row->edit.step, {}};
        for (auto edit = row; edit != end; ++edit)
            joinInto(step, edit->edit);
        takeLogged(step, *row, row->person == person);
        row = end;
    }
    m_ended = true;
}

void DraftHistory::takeLogged(const DraftStep &step, const LoggedEdit &first, bool own)
{
    switch (first.edit.kind) {
    case StepKind::Restore:
    case StepKind::Import:
    case StepKind::Merge:
        m_done.clear();
        m_undone.clear();
        if (own)
            add(step);
        return;
    case StepKind::Undo:
        if (own && takeBack(first.edit.undoes, step.edits))
            return;
        break;
    case StepKind::Redo:
        if (own && !m_undone.empty() && m_undone.back().id == first.edit.undoes) {
            m_undone.pop_back();
            add({first.edit.undoes, step.edits});
            return;
        }
        break;
    case StepKind::Settled:
        break;
    case StepKind::Edit:
        if (!own)
            break;
        m_undone.clear();
        // A word that two saves brought.
        if (!m_done.empty() && m_done.back().own && m_done.back().step.id == step.id) {
            for (const DraftEdit &edit : step.edits)
                joinInto(m_done.back().step, edit);
            if (changesNothing(m_done.back().step))
                m_done.pop_back();
        } else {
            add(step);
        }
        return;
    }
    elsewhere(step.edits);
}

void DraftHistory::add(DraftStep step)
{
    if (changesNothing(step))
        return;
    m_done.push_back({std::move(step), true});
    limit();
}

void DraftHistory::limit()
{
    if (m_done.size() > mostEntries + mostEntries / 4)
        m_done.erase(m_done.begin(), m_done.end() - mostEntries);
}

DraftEdit DraftHistory::typed(DraftEdit edit)
{
    m_undone.clear();
    edit.kind = StepKind::Edit;
    edit.undoes = {};
    const bool goesOn = !std::exchange(m_ended, false) && !m_done.empty() && m_done.back().own;
    if (goesOn) {
        DraftStep &step = m_done.back().step;
        DraftEdit asPart = edit;
        asPart.step = step.id;
        DraftEdit &last = step.edits.back();
        if (sameWord(last, edit) && joinEdit(last, asPart)) {
            if (changesNothing(step))
                m_done.pop_back();
            return asPart;
        }
    }
    edit.step = StepId::create(edit.atMs);
    add({edit.step, {edit}});
    return edit;
}

void DraftHistory::endStep()
{
    m_ended = true;
}

std::vector<DraftEdit> DraftHistory::done(std::vector<DraftEdit> edits, qint64 nowMs)
{
    stamp(edits, StepKind::Edit, {}, nowMs);
    if (edits.empty())
        return edits;
    m_undone.clear();
    add({edits.front().step, edits});
    m_ended = true;
    return edits;
}

void DraftHistory::elsewhere(const std::vector<DraftEdit> &edits)
{
    if (edits.empty())
        return;
    m_ended = true;
    if (newestOwn() != m_done.end()) {
        m_done.push_back({{edits.front().step, edits}, false});
        limit();
    }
    // What is to be done again begins on the text as it was before these edits.
    std::vector<DraftEdit> moved = edits;
    for (size_t i = m_undone.size(); i > 0; --i) {
        const std::optional<EditOrder> order = transposed(inverseOf(moved), m_undone[i - 1].edits);
        if (!order) {
            m_undone.erase(m_undone.begin(), m_undone.begin() + qsizetype(i));
            return;
        }
        m_undone[i - 1].edits = order->front;
        moved = inverseOf(order->back);
    }
}

std::vector<DraftHistory::Entry>::iterator DraftHistory::newestOwn()
{
    const auto found =
        std::find_if(m_done.rbegin(), m_done.rend(), [](const Entry &entry) { return entry.own; });
    return found == m_done.rend() ? m_done.end() : std::prev(found.base());
}

bool DraftHistory::lift(std::vector<Entry>::iterator entry)
{
    std::vector<Entry> above;
    DraftStep step = entry->step;
    for (auto later = std::next(entry); later != m_done.end(); ++later) {
        std::optional<EditOrder> order = transposed(step.edits, later->step.edits);
        if (!order) {
            entry->own = false;
            return false;
        }
        above.push_back({{later->step.id, std::move(order->front)}, later->own});
        step.edits = std::move(order->back);
    }
    std::move(above.begin(), above.end(), entry);
    m_done.back() = {std::move(step), true};
    return true;
}

/// Follows an undo that the log tells of: `by` is what it did.
bool DraftHistory::takeBack(const StepId &id, const std::vector<DraftEdit> &by)
{
    const auto named = [&] {
        const auto found = std::find_if(m_done.rbegin(), m_done.rend(), [&](const Entry &entry) {
            return entry.own && entry.step.id == id;
        });
        return found == m_done.rend() ? m_done.end() : std::prev(found.base());
    };
    bool any = false;
    for (auto entry = named(); entry != m_done.end(); entry = named()) {
        if (!lift(entry))
            return false;
        m_done.pop_back();
        any = true;
    }
    if (any)
        m_undone.push_back({id, inverseOf(by)});
    return any;
}

const DraftStep *DraftHistory::undoable() const
{
    const auto found =
        std::find_if(m_done.rbegin(), m_done.rend(), [](const Entry &entry) { return entry.own; });
    return found == m_done.rend() ? nullptr : &found->step;
}

const DraftStep *DraftHistory::redoable() const
{
    return m_undone.empty() ? nullptr : &m_undone.back();
}

std::vector<DraftEdit> DraftHistory::undo(qint64 nowMs)
{
    m_ended = true;
    const auto entry = newestOwn();
    if (entry == m_done.end() || !lift(entry))
        return {};
    DraftStep step = std::move(m_done.back().step);
    m_done.pop_back();
    std::vector<DraftEdit> edits = inverseOf(step.edits);
    stamp(edits, StepKind::Undo, step.id, nowMs);
    m_undone.push_back(std::move(step));
    return edits;
}

std::vector<DraftEdit> DraftHistory::redo(qint64 nowMs)
{
    m_ended = true;
    if (m_undone.empty())
        return {};
    DraftStep step = std::move(m_undone.back());
    m_undone.pop_back();
    std::vector<DraftEdit> edits = step.edits;
    stamp(edits, StepKind::Redo, step.id, nowMs);
    add(std::move(step));
    return edits;
}

} // namespace stet
