// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/line_spelling.h"

#include "ui/editor/spelling/speller.h"
#include "ui/editor/spelling/spelt_line.h"
#include "ui/widgets/tokens.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTextCharFormat>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int linePauseMs = 200;

} // namespace

LineSpelling::LineSpelling(QLineEdit &field, Speller &speller)
    : QObject(&field)
    , m_field(field)
    , m_speller(speller)
    , m_text(field.text())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(linePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LineSpelling::look);
    const auto wait = [this] {
        if (m_checked)
            m_pause.start();
    };
    connect(&field, &QLineEdit::textEdited, this, [this] { m_typedAt = m_field.cursorPosition(); });
    connect(&field, &QLineEdit::textChanged, this, &LineSpelling::noteText);
    connect(&field, &QLineEdit::textChanged, this, wait);
    connect(&field, &QLineEdit::cursorPositionChanged, this, wait);
    connect(&speller, &Speller::judged, this, &LineSpelling::look);
    field.installEventFilter(this);
}

void LineSpelling::setChecked(bool checked)
{
    m_checked = checked;
    look();
}

QLineEdit &LineSpelling::field() const
{
    return m_field;
}

bool LineSpelling::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod && !m_showing) {
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        m_stale = true;
        m_pause.start();
    }
    return QObject::eventFilter(watched, event);
}

// Marks stay before what was changed; the next look finds those behind it.
void LineSpelling::noteText(const QString &text)
{
    const auto differs = std::mismatch(m_text.cbegin(), m_text.cend(), text.cbegin(), text.cend());
    const qsizetype same = differs.first - m_text.cbegin();
    m_text = text;
    const auto moved = std::find_if(m_marked.begin(), m_marked.end(), [same](const TextRange &one) {
        return one.end() > same;
    });
    if (moved == m_marked.end())
        return;
    m_marked.erase(moved, m_marked.end());
    // Later: the field is in the midst of its change.
    QMetaObject::invokeMethod(this, &LineSpelling::show, Qt::QueuedConnection);
}

void LineSpelling::look()
{
    m_pause.stop();
    std::vector<TextRange> wrong;
    if (m_checked && !m_field.isReadOnly())
        wrong = misspeltWords(m_text, m_speller);
    const int caret = m_field.cursorPosition();
    if (m_field.hasFocus() && caret == m_typedAt)
        std::erase_if(wrong, [caret](const TextRange &word) { return word.end() == caret; });
    const bool others = wrong != m_marked;
    m_marked = std::move(wrong);
    if (others || m_stale)
        show();
}

// A line has no formats of its own but those of an input method, which it paints for any of its
// text; places are counted from the caret.
void LineSpelling::show()
{
    m_stale = m_composing;
    if (m_composing)
        return; // the next event of the input method comes here again
    QTextCharFormat misspelt;
    misspelt.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    misspelt.setUnderlineColor(tokensFor(m_field.palette()).red);
    QList<QInputMethodEvent::Attribute> marks;
    for (const TextRange &word : m_marked)
        marks.append({QInputMethodEvent::TextFormat,
                      int(word.start) - m_field.cursorPosition(),
                      int(word.length),
                      misspelt});
    QInputMethodEvent event(QString(), marks);
    m_showing = true;
    QCoreApplication::sendEvent(&m_field, &event);
    m_showing = false;
}

std::optional<TextRange> LineSpelling::misspeltAt(int position) const
{
    if (!m_checked)
        return std::nullopt;
    for (const SpeltWord &word : speltWords(m_text, m_speller)) {
        if (position >= word.place.start && position <= word.place.end() &&
            word.verdict == Speller::Verdict::Wrong)
            return word.place;
    }
    return std::nullopt;
}

} // namespace stet
