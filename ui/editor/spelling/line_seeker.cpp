// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/line_seeker.h"

#include "ui/editor/spelling/spelt_line.h"

#include <QApplication>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace stet {

namespace {

constexpr size_t linesSought = 500; // in one go

} // namespace

LineSeeker::LineSeeker(const DetailsPanel &details, Speller &speller, QObject *parent)
    : QObject(parent)
    , m_details(details)
    , m_speller(speller)
{
    connect(&speller, &Speller::judged, this, &LineSeeker::goOn);
}

void LineSeeker::seekFromStart()
{
    seek(m_details.lines(), {});
}

bool LineSeeker::seekFromCaret()
{
    std::vector<DetailsLine> lines = m_details.lines();
    const std::optional<DetailsPlace> caret = m_details.caretIn(lines);
    if (caret)
        seek(std::move(lines), *caret);
    return caret.has_value();
}

void LineSeeker::stop()
{
    m_seeking = false;
    m_lines.clear();
}

void LineSeeker::seek(std::vector<DetailsLine> lines, const DetailsPlace &from)
{
    m_lines = std::move(lines);
    m_from = from;
    m_keyboard = QApplication::focusWidget();
    m_seeking = true;
    goOn();
}

// In order: a word that nobody has judged yet is waited for before those behind it.
void LineSeeker::goOn()
{
    // Who is somewhere else by now is not taken away from there.
    if (m_seeking && m_keyboard != QApplication::focusWidget())
        stop();
    if (!m_seeking)
        return;
    const size_t end = std::min(m_lines.size(), m_from.line + linesSought);
    QStringList unknown;
    for (size_t at = m_from.line; at < end; ++at) {
        for (const SpeltWord &word : speltWords(m_lines[at].words, m_speller)) {
            if (at == m_from.line && word.place.start < m_from.position)
                continue;
            if (word.verdict == Speller::Verdict::Unknown) {
                unknown << word.form;
            } else if (word.verdict == Speller::Verdict::Wrong && unknown.isEmpty()) {
                const DetailsLine line = m_lines[at];
                stop();
                Q_EMIT found(line, word.place);
                return;
            }
        }
        if (unknown.isEmpty())
            m_from = {at + 1, 0};
    }
    if (!unknown.isEmpty()) {
        m_speller.ask(unknown);
    } else if (m_from.line < m_lines.size()) {
        QTimer::singleShot(0, this, &LineSeeker::goOn);
    } else {
        stop();
        Q_EMIT ended();
    }
}

} // namespace stet
