// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/keep_dialog.h"

#include "ui/sources/source_values.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr int byTheFile = -1;

} // namespace

KeepDialog::KeepDialog(const QStringList &files,
                       const Source &into,
                       const QTimeZone &zone,
                       QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_into(into)
    , m_zone(zone)
    , m_notice(new NoticeBar(this))
    , m_keep(new QPushButton(tr("Keep"), this))
{
    setObjectName(QStringLiteral("keepDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_files.isEmpty() ? tr("Keep words") : tr("Keep a file"));
    auto *what = new PlainLabel(this, 3);
    what->setObjectName(QStringLiteral("keptWhat"));
    what->setPlainText(whatIsKept());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFields(*form);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(12);
    inside->addWidget(what);
    inside->addLayout(form, 1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_keep->setProperty("primary", true);
    m_keep->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 12);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_keep);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice);
    all->addLayout(inside, 1);
    all->addLayout(buttons);
    m_notice->hide();
    connect(cancel, &QPushButton::clicked, this, &KeepDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &KeepDialog::keep);
    constexpr QSize usual(560, 460);
    resize(withText(usual.width()), withText(usual.height()));
    if (m_files.isEmpty())
        (m_title != nullptr ? static_cast<QWidget *>(m_title) : m_words)->setFocus();
    else
        m_way->setFocus();
}

QString KeepDialog::whatIsKept() const
{
    constexpr qsizetype longest = 80;
    const auto shorter = [](const QString &name) {
        return name.size() > longest ? name.left(longest) + u'…' : name;
    };
    const QString source = shorter(m_into.title.isEmpty() ? m_into.key : m_into.title);
    const bool isNew = m_into.id.isNull();
    if (m_files.isEmpty())
        return isNew ? tr("What was said or written becomes a new source.")
                     : tr("What was said or written is kept as a snapshot of “%1”.").arg(source);
    if (m_files.size() > 1)
        return isNew ? tr("%Ln files become sources, each with its snapshot.",
                          nullptr,
                          int(m_files.size()))
                     : tr("%Ln files are kept as snapshots of “%1”.", nullptr, int(m_files.size()))
                           .arg(source);
    const QString file = shorter(QFileInfo(m_files.front()).fileName());
    return isNew ? tr("“%1” becomes a new source with its snapshot.").arg(file)
                 : tr("“%1” is kept as a snapshot of “%2”.").arg(file, source);
}

void KeepDialog::addFields(QFormLayout &form)
{
    m_way = new QComboBox(this);
    m_way->setObjectName(QStringLiteral("keepWay"));
    fillWays();
    addRow(form, tr("&What it is"), m_way);
    const auto line = [this](const char *name, const QString &hint) {
        auto *made = new QLineEdit(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setPlaceholderText(hint);
        return made;
    };
    if (m_into.id.isNull() && m_files.isEmpty()) {
        m_title = line("keepTitle", tr("The first line where this is empty"));
        addRow(form, tr("&Title"), m_title);
        m_publisher = line("keepPublisher", tr("Who said it, or for whom"));
        addRow(form, tr("&Publisher"), m_publisher);
    }
    m_said = line("keepSaid", QStringLiteral("2026-03-04 16:00"));
    addRow(form, tr("&Said or written"), m_said);
    m_note = line("keepNote", tr("From whom and how you got it"));
    addRow(form, tr("&Note"), m_note);
    if (m_files.size() < 2)
        addWords(form);
}

void KeepDialog::fillWays()
{
    if (!m_files.isEmpty())
        m_way->addItem(tr("What the file tells: page, PDF, e-mail, text"), byTheFile);
    const std::pair<SnapshotWay, QString> ways[] = {
        {SnapshotWay::Notes, tr("Notes of an interview or a call")},
        {SnapshotWay::Transcript, tr("Transcript of a recording")},
        {SnapshotWay::Scan, tr("Scan or screenshot with what stands on it")},
        {SnapshotWay::OwnTest, tr("A test of our own")},
        {SnapshotWay::PlainText, tr("Plain text")}};
    for (const auto &[way, name] : ways) {
        if (way != SnapshotWay::Scan || !m_files.isEmpty())
            m_way->addItem(name, int(way));
    }
}

void KeepDialog::addWords(QFormLayout &form)
{
    m_words = new QPlainTextEdit(this);
    m_words->setObjectName(QStringLiteral("keepWords"));
    m_words->setProperty("field", true);
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(
        m_files.isEmpty()
            ? tr("Type or paste what was said. Lines that begin with a time, as [00:12:31], can be "
                 "cited by it.")
            : tr("Of a recording its transcript, of a picture what stands on it; else leave this "
                 "empty, and the file is read."));
    addRow(form, tr("W&ords"), m_words);
}

void KeepDialog::addRow(QFormLayout &form, const QString &name, QWidget *input)
{
    form.addRow(name, input);
}

void KeepDialog::keep()
{
    m_notice->dismiss();
    const QString words = m_words == nullptr ? QString() : m_words->toPlainText();
    if (m_files.isEmpty() && words.trimmed().isEmpty()) {
        refuse(*m_words, tr("There are no words yet."));
        return;
    }
    Material material;
    const QString said = m_said->text().trimmed();
    if (!said.isEmpty()) {
        const std::optional<qint64> moment = momentFrom(said, m_zone);
        if (!moment) {
            refuse(*m_said, tr("This is no moment. Write 2026-03-04 16:00."));
            return;
        }
        material.saidMs = *moment;
    }
    material.note = m_note->text().trimmed();
    material.words = words.trimmed().isEmpty() ? QString() : words;
    const int way = m_way->currentData().toInt();
    if (way != byTheFile)
        material.way = SnapshotWay(way);
    KeepOrder order;
    order.into = m_into.id;
    if (m_title != nullptr) {
        order.fields.title = m_title->text().trimmed();
        order.fields.publisher = m_publisher->text().trimmed();
    }
    if (m_files.isEmpty())
        order.material.push_back(material);
    for (const QString &file : m_files) {
        material.path = file;
        order.material.push_back(material);
    }
    hide();
    Q_EMIT keepRequested(order);
}

void KeepDialog::comeBack(const Notice &why)
{
    open();
    m_notice->show(why);
    m_keep->setFocus(Qt::OtherFocusReason);
}

void KeepDialog::refuse(QWidget &field, const QString &why)
{
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = why;
    m_notice->show(notice);
    field.setFocus(Qt::OtherFocusReason);
}

bool KeepDialog::isChanged() const
{
    const QLineEdit *lines[] = {m_title, m_publisher, m_said, m_note};
    return (m_words != nullptr && !m_words->toPlainText().trimmed().isEmpty()) ||
           std::any_of(std::begin(lines), std::end(lines), [](const QLineEdit *line) {
               return line != nullptr && !line->text().trimmed().isEmpty();
           });
}

void KeepDialog::reject()
{
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    Notice notice;
    notice.weight = Notice::Weight::Warning;
    notice.text = tr("What you typed is not kept yet.");
    notice.actionText = tr("Discard it");
    notice.action = [this] {
        done(Rejected);
    };
    notice.context = this;
    m_notice->show(notice);
}

} // namespace stet
