// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pictures/picture_card.h"

#include "ui/editor/prose_line.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int pictureCardWidth = 460;

QLabel *fieldLabel(const QString &text, QLineEdit *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    return label;
}

} // namespace

PictureCard::PictureCard(QWidget *parent)
    : FloatingCard(parent)
    , m_about(new PlainLabel(this))
    , m_alt(new QLineEdit(this))
    , m_caption(new QLineEdit(this))
    , m_credit(new QLineEdit(this))
    , m_licence(new QLineEdit(this))
    , m_fault(new PlainLabel(this, 3))
    , m_insert(new QPushButton(tr("Insert"), this))
{
    setAccessibleName(tr("Insert a picture"));
    m_about->setProperty("tone", QStringLiteral("muted"));
    m_alt->setObjectName(QStringLiteral("pictureAlt"));
    m_alt->setPlaceholderText(tr("in a sentence, for those who do not see it"));
    m_caption->setObjectName(QStringLiteral("pictureCaption"));
    m_caption->setPlaceholderText(tr("not needed; may cite: [@key]"));
    m_credit->setObjectName(QStringLiteral("pictureCredit"));
    m_credit->setPlaceholderText(tr("who made it or owns it, as it is printed"));
    m_licence->setObjectName(QStringLiteral("pictureLicence"));
    m_licence->setPlaceholderText(tr("CC BY 4.0, and its address behind it"));
    makeProse(*m_alt);
    makeProse(*m_caption);
    makeSpeaker(*m_fault);
    m_fault->hide();
    m_insert->setProperty("primary", true);
    m_insert->setAutoDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_insert);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    column->addWidget(m_about);
    column->addSpacing(2);
    column->addWidget(fieldLabel(tr("What it &shows"), m_alt));
    column->addWidget(m_alt);
    column->addWidget(fieldLabel(tr("&Caption"), m_caption));
    column->addWidget(m_caption);
    column->addWidget(fieldLabel(tr("C&redit"), m_credit));
    column->addWidget(m_credit);
    column->addWidget(fieldLabel(tr("&Licence"), m_licence));
    column->addWidget(m_licence);
    column->addWidget(m_fault);
    column->addSpacing(2);
    column->addLayout(buttons);

    for (QLineEdit *field : {m_alt, m_caption, m_credit, m_licence})
        connect(field, &QLineEdit::returnPressed, this, &PictureCard::accept);
    connect(m_insert, &QPushButton::clicked, this, &PictureCard::accept);
    connect(cancel, &QPushButton::clicked, this, &PictureCard::escaped);
}

void PictureCard::ask(const QRect &caret, const QString &about)
{
    m_about->setPlainText(about);
    m_alt->clear();
    m_caption->clear();
    m_credit->clear();
    m_licence->clear();
    showFault({});
    setBusy(false);
    showAt(caret, {pictureCardWidth, sizeHint().height()});
    m_alt->setFocus(Qt::PopupFocusReason);
}

void PictureCard::showFault(const QString &reason)
{
    m_fault->setPlainText(reason);
    announce(*m_fault);
    m_fault->setVisible(!reason.isEmpty());
    fitTo({pictureCardWidth, sizeHint().height()});
}

void PictureCard::setBusy(bool busy)
{
    m_insert->setEnabled(!busy);
}

void PictureCard::accept()
{
    if (m_insert->isEnabled())
        Q_EMIT accepted(m_alt->text(), m_caption->text(), m_credit->text(), m_licence->text());
}

bool PictureCard::leavesByItself() const
{
    return false; // words would be lost, and the picture with them
}

void PictureCard::escaped()
{
    leave();
    Q_EMIT cancelled();
}

} // namespace stet
