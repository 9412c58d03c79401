// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/source_form.h"

#include "core/base/text.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace stet {

SourceForm::SourceForm(QWidget *parent)
    : QWidget(parent)
    , m_publisher(new QLineEdit(this))
    , m_title(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_fault(new PlainLabel(this, 3))
    , m_read(new QPushButton(tr("&Read the page"), this))
    , m_add(new QPushButton(tr("Add and cite"), this))
{
    for (const auto &[type, name] : sourceTypes())
        m_type->addItem(name, type);
    m_url->setPlaceholderText(tr("https://… (not needed)"));
    m_key->setPlaceholderText(tr("made of publisher and title"));

    auto *fields = new QFormLayout;
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setHorizontalSpacing(10);
    fields->setVerticalSpacing(6);
    fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fields->addRow(tr("&Publisher"), m_publisher);
    fields->addRow(tr("&Title"), m_title);
    fields->addRow(tr("&Address"), m_url);
    fields->addRow(tr("T&ype"), m_type);
    fields->addRow(tr("&Key"), m_key);

    auto *back = new QPushButton(tr("Back"), this);
    back->setAutoDefault(true);
    m_add->setProperty("primary", true);
    m_add->setDefault(true);
    m_read->setObjectName(QStringLiteral("readPage"));
    m_read->setToolTip(tr("Takes publisher, title, people and date from the page, keeps what it "
                          "says, and cites it"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addStretch();
    buttons->addWidget(back);
    buttons->addWidget(m_add);

    makeSpeaker(*m_fault);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(fields);
    column->addWidget(m_fault);
    column->addLayout(buttons);

    connect(back, &QPushButton::clicked, this, &SourceForm::cancelled);
    connect(m_add, &QPushButton::clicked, this, &SourceForm::accepted);
    connect(m_read, &QPushButton::clicked, this, &SourceForm::readWanted);
    connect(m_url, &QLineEdit::textChanged, this, &SourceForm::offerReading);
    for (QLineEdit *field : {m_publisher, m_title, m_url, m_key})
        connect(field, &QLineEdit::returnPressed, this, [this] {
            // A page that nobody has described yet tells of itself. Neither clicks while it is
            // busy.
            const bool reads =
                m_read->isEnabled() && m_read->isVisible() && m_title->text().trimmed().isEmpty();
            (reads ? m_read : m_add)->click();
        });
    offerReading();
}

void SourceForm::setReadsPages(bool reads)
{
    m_readsPages = reads;
    offerReading();
}

void SourceForm::offerReading()
{
    const QString url = address();
    m_read->setVisible(m_readsPages && (url.startsWith(QStringLiteral("http://")) ||
                                        url.startsWith(QStringLiteral("https://"))));
    m_read->setEnabled(!m_busy);
}

QString SourceForm::address() const
{
    return m_url->text().trimmed();
}

void SourceForm::start(const QString &typed)
{
    const bool isAddress =
        typed.startsWith(QStringLiteral("http://")) || typed.startsWith(QStringLiteral("https://"));
    Source known;
    (isAddress ? known.url : known.title) = typed;
    start(known);
}

void SourceForm::start(const Source &known)
{
    m_publisher->setText(known.publisher);
    m_title->setText(known.title);
    m_url->setText(known.url);
    m_key->setText(known.key);
    m_type->setCurrentIndex(0);
    showFault({});
    setBusy(false);
    (known.publisher.isEmpty() ? m_publisher : m_title)->setFocus(Qt::OtherFocusReason);
}

Source SourceForm::source() const
{
    Source source;
    source.publisher = singleLine(m_publisher->text());
    source.title = singleLine(m_title->text());
    source.url = address();
    source.type = m_type->currentData().toString();
    source.key = m_key->text().trimmed();
    return source;
}

void SourceForm::showFault(const QString &reason)
{
    m_fault->setPlainText(reason);
    announce(*m_fault);
    m_fault->setVisible(!reason.isEmpty());
}

void SourceForm::setBusy(bool busy)
{
    m_busy = busy;
    m_add->setEnabled(!busy);
    offerReading();
}

} // namespace stet
