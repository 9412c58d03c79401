// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/spell_watch.h"

#include "ui/editor/spelling/speller.h"
#include "ui/editor/text_marks.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace stet {

namespace {

constexpr int pauseMs = 200;
constexpr int linesBeyond = 10; // below the view, so that a step down finds them marked
// Where more is wrong the text is in another language; each mark costs at every key.
constexpr size_t mostMarked = 60;
constexpr int blocksSought = 2'000; // in one go
constexpr qsizetype mostUnknown = 300;

FenceState fenceBefore(const QTextBlock &block)
{
    return block.previous().isValid() ? std::max(0, block.previous().userState()) : 0;
}

} // namespace

SpellWatch::SpellWatch(QPlainTextEdit &field,
                       TextMarks &marks,
                       SpellGround ground,
                       Speller &speller)
    : QObject(&field)
    , m_field(field)
    , m_marks(marks)
    , m_ground(ground)
    , m_speller(speller)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SpellWatch::look);
    const auto wait = [this] {
        if (m_checks == Checks::On)
            m_pause.start();
    };
    connect(&field, &QPlainTextEdit::textChanged, this, wait);
    connect(&field, &QPlainTextEdit::cursorPositionChanged, this, wait);
    connect(&field, &QPlainTextEdit::updateRequest, this, [wait](const QRect &, int moved) {
        if (moved != 0)
            wait();
    });
    field.viewport()->installEventFilter(this);
    connect(&speller, &Speller::judged, this, &SpellWatch::look);
    connect(&speller, &Speller::judged, this, &SpellWatch::goOnSeeking);
}

bool SpellWatch::eventFilter(QObject *watched, QEvent *event)
{
    if ((event->type() == QEvent::Resize || event->type() == QEvent::Show) &&
        m_checks == Checks::On)
        m_pause.start();
    return QObject::eventFilter(watched, event);
}

void SpellWatch::setChecks(Checks checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    look();
}

QPlainTextEdit &SpellWatch::field() const
{
    return m_field;
}

void SpellWatch::look()
{
    m_pause.stop();
    if (m_checks == Checks::Off || m_field.isReadOnly()) {
        m_marks.setMisspelt({});
        return;
    }
    if (!m_field.isVisible())
        return;
    const int caret = m_field.textCursor().position();
    if (const int revision = m_field.document()->revision(); revision != m_revision) {
        m_revision = revision;
        m_typedAt = caret;
    }
    const QRect view = m_field.viewport()->rect();
    const QTextBlock last = m_field.cursorForPosition(view.bottomLeft()).block();
    std::vector<TextRange> wrong;
    QStringList unknown;
    int beyond = 0;
    for (QTextBlock block = m_field.cursorForPosition(view.topLeft()).block();
         block.isValid() && beyond < linesBeyond && wrong.size() < mostMarked;
         block = block.next()) {
        const QString line = block.text();
        for (const TextRange &word : spelledWords(line, m_ground, fenceBefore(block))) {
            const qsizetype start = block.position() + word.start;
            const bool unfinished =
                m_field.hasFocus() && start + word.length == caret && caret == m_typedAt;
            if (unfinished)
                continue;
            const QString form = dictionaryForm(QStringView(line).mid(word.start, word.length));
            const Speller::Verdict verdict = m_speller.verdict(form);
            if (verdict == Speller::Verdict::Wrong && wrong.size() < mostMarked)
                wrong.push_back({start, word.length});
            else if (verdict == Speller::Verdict::Unknown)
                unknown << form;
        }
        if (block.blockNumber() >= last.blockNumber())
            ++beyond;
    }
    m_marks.setMisspelt(wrong);
    if (!unknown.isEmpty())
        m_speller.ask(unknown);
}

void SpellWatch::seek(int from)
{
    m_seekFrom = from;
    m_seekIn = seekGround();
    goOnSeeking();
}

std::pair<int, int> SpellWatch::seekGround() const
{
    return {m_field.document()->characterCount(), m_field.textCursor().position()};
}

void SpellWatch::stopSeeking()
{
    m_seekFrom = -1;
}

// In order: a word that nobody has judged yet is waited for before those behind it.
void SpellWatch::goOnSeeking()
{
    // Who writes on, or is somewhere else by now, is not taken away from there.
    if (m_seekFrom >= 0 && m_seekIn != seekGround())
        stopSeeking();
    if (m_seekFrom < 0)
        return;
    QStringList unknown;
    int blocks = 0;
    for (QTextBlock block = m_field.document()->findBlock(m_seekFrom); block.isValid();
         block = block.next()) {
        const QString line = block.text();
        for (const TextRange &word : spelledWords(line, m_ground, fenceBefore(block))) {
            const int start = block.position() + int(word.start);
            if (start < m_seekFrom)
                continue;
            const QString form = dictionaryForm(QStringView(line).mid(word.start, word.length));
            const Speller::Verdict verdict = m_speller.verdict(form);
            if (verdict == Speller::Verdict::Unknown) {
                unknown << form;
            } else if (verdict == Speller::Verdict::Wrong && unknown.isEmpty()) {
                m_seekFrom = -1;
                Q_EMIT found({start, word.length});
                return;
            }
        }
        if (unknown.isEmpty())
            m_seekFrom = block.position() + block.length();
        if (unknown.size() >= mostUnknown)
            break;
        if (++blocks < blocksSought)
            continue;
        if (!unknown.isEmpty())
            break;
        QTimer::singleShot(0, this, &SpellWatch::goOnSeeking);
        return;
    }
    if (!unknown.isEmpty()) {
        m_speller.ask(unknown);
        return;
    }
    m_seekFrom = -1;
    Q_EMIT ended();
}

std::optional<TextRange> SpellWatch::misspeltAt(int position) const
{
    if (m_checks == Checks::Off)
        return std::nullopt;
    const QTextBlock block = m_field.document()->findBlock(position);
    const QString line = block.text();
    for (const TextRange &word : spelledWords(line, m_ground, fenceBefore(block))) {
        const qsizetype start = block.position() + word.start;
        if (position < start || position > start + word.length)
            continue;
        const QString form = dictionaryForm(QStringView(line).mid(word.start, word.length));
        if (m_speller.verdict(form) == Speller::Verdict::Wrong)
            return TextRange{start, word.length};
    }
    return std::nullopt;
}

} // namespace stet
