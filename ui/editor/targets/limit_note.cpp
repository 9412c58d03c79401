// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/targets/limit_note.h"

#include "core/galley/word_counter.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/text_mirror.h"

#include <QEvent>
#include <QLocale>
#include <QStyle>

namespace stet {

LimitNote::LimitNote(ProseField &headline, ProseField &dek, QWidget *parent)
    : PlainLabel(parent)
    , m_headline(headline)
    , m_dek(dek)
{
    setObjectName(QStringLiteral("limitNote"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setProperty("tone", QStringLiteral("muted"));
    for (ProseField *field : {&m_headline, &m_dek}) {
        field->installEventFilter(this);
        connect(field, &QPlainTextEdit::textChanged, this, &LimitNote::showLength);
    }
    showLength();
}

void LimitNote::setLimits(int headline, int dek)
{
    if (headline == m_headlineLimit && dek == m_dekLimit)
        return;
    m_headlineLimit = headline;
    m_dekLimit = dek;
    showLength();
}

bool LimitNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        showLength();
    return PlainLabel::eventFilter(watched, event);
}

void LimitNote::showLength()
{
    const int headline = charactersOf(m_headline.mirror().text().trimmed());
    const int dek = charactersOf(m_dek.mirror().text().trimmed());
    const bool longHeadline = m_headlineLimit > 0 && headline > m_headlineLimit;
    const bool longDek = m_dekLimit > 0 && dek > m_dekLimit;
    const bool inHeadline = m_headlineLimit > 0 && m_headline.hasFocus();
    const bool inDek = m_dekLimit > 0 && m_dek.hasFocus();
    const bool ofDek = inDek || (!inHeadline && !longHeadline && longDek);
    setVisible(inHeadline || inDek || longHeadline || longDek);
    const QString now = QLocale().toString(ofDek ? dek : headline);
    setPlainText(ofDek
                     ? tr("Dek: %1 of %Ln character(s)", "how many there are", m_dekLimit).arg(now)
                     : tr("Headline: %1 of %Ln character(s)", "how many there are", m_headlineLimit)
                           .arg(now));
    adjustSize();
    const QString tone =
        (ofDek ? longDek : longHeadline) ? QStringLiteral("warning") : QStringLiteral("muted");
    if (property("tone").toString() == tone)
        return;
    setProperty("tone", tone);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace stet
