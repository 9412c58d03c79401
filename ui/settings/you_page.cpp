// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/you_page.h"

#include "ui/settings/preferences.h"
#include "ui/settings/settings_parts.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

YouPage::YouPage(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_name(new QLineEdit(this))
    , m_reopen(new QPushButton(tr("Open this &desk again"), this))
{
    QVBoxLayout *column =
        makePageColumn(this,
                       tr("You"),
                       tr("Your name stands beside everything that you write: in the record of the "
                          "desk, and where others see who is in an article. It is kept for you on "
                          "this computer, not in the desk."));
    m_name->setObjectName(QStringLiteral("yourName"));
    m_name->setMaxLength(Preferences::longestName);
    m_name->setText(m_preferences.ownName());
    m_name->setPlaceholderText(m_preferences.accountName());
    m_reopen->setObjectName(QStringLiteral("reopenDesk"));
    QFormLayout *form = makeForm();
    m_said = addField(form, tr("&Name"), m_name);
    column->addLayout(form);
    column->addWidget(m_reopen, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        m_preferences.setOwnName(m_name->text());
    });
    connect(&m_preferences, &Preferences::actorChanged, this, [this] {
        if (!m_name->hasFocus())
            m_name->setText(m_preferences.ownName());
        showState();
    });
    connect(m_reopen, &QPushButton::clicked, this, [this] {
        m_preferences.setOwnName(m_name->text());
        Q_EMIT reopenRequested();
    });
    showState();
}

void YouPage::setActing(const QString &name)
{
    m_acting = name;
    showState();
}

void YouPage::showState()
{
    const bool other = !m_acting.isEmpty() && m_acting != m_preferences.actor().name;
    showBeside(
        m_said,
        m_name,
        other
            ? tr("The desk that is open goes on under “%1” until it is opened again.").arg(m_acting)
            : QString(),
        FieldTone::News);
    m_reopen->setVisible(other);
}

} // namespace stet
