// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/writing_taste.h"

#include <QSettings>

namespace stet {

namespace {

const QString typographyKey = QStringLiteral("editor/typography");

const QString spellingKey = QStringLiteral("editor/spelling");

const QString askToCiteKey = QStringLiteral("editor/askToCite");

} // namespace

WritingTaste::WritingTaste(QObject *parent)
    : QObject(parent)
    , m_look(EditorLook::saved())
    , m_typographic(QSettings().value(typographyKey, true).toBool())
    , m_spellingChecked(QSettings().value(spellingKey, true).toBool())
    , m_asksToCite(QSettings().value(askToCiteKey, true).toBool())
{}

const EditorLook &WritingTaste::look() const
{
    return m_look;
}

void WritingTaste::setLook(const EditorLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_look.save();
    Q_EMIT changed();
}

bool WritingTaste::isTypographic() const
{
    return m_typographic;
}

void WritingTaste::setTypographic(bool wanted)
{
    if (wanted == m_typographic)
        return;
    m_typographic = wanted;
    QSettings().setValue(typographyKey, wanted);
    Q_EMIT changed();
}

bool WritingTaste::isSpellingChecked() const
{
    return m_spellingChecked;
}

void WritingTaste::setSpellingChecked(bool wanted)
{
    if (wanted == m_spellingChecked)
        return;
    m_spellingChecked = wanted;
    QSettings().setValue(spellingKey, wanted);
    Q_EMIT changed();
}

bool WritingTaste::asksToCite() const
{
    return m_asksToCite;
}

void WritingTaste::setAsksToCite(bool wanted)
{
    if (wanted == m_asksToCite)
        return;
    m_asksToCite = wanted;
    QSettings().setValue(askToCiteKey, wanted);
    Q_EMIT changed();
}

} // namespace stet
