// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/deploy_pane.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace stet {

namespace {

constexpr int outputHeight = 96;
constexpr int longestCommand = 4'000;

} // namespace

DeployPane::DeployPane(QWidget *parent)
    : QWidget(parent)
    , m_run(new DeployRun(this))
    , m_command(new QLineEdit(this))
    , m_byItself(new QCheckBox(tr("Run it &by itself once the site is written"), this))
    , m_runNow(new QPushButton(tr("&Run it now"), this))
    , m_trouble(new PlainLabel(this, 2))
    , m_output(new QPlainTextEdit(this))
{
    m_command->setObjectName(QStringLiteral("deployCommand"));
    m_command->setAccessibleName(tr("Command that brings the site to its server"));
    m_command->setPlaceholderText(
        tr("Then run, for example: rsync -a --delete {site}/ desk.example:/srv/site"));
    m_command->setMaxLength(longestCommand);
    m_byItself->setObjectName(QStringLiteral("deployByItself"));
    m_runNow->setObjectName(QStringLiteral("deployRun"));
    m_runNow->setAutoDefault(false);
    m_trouble->setObjectName(QStringLiteral("deployTrouble"));
    m_trouble->setProperty("tone", QStringLiteral("muted"));
    m_output->setObjectName(QStringLiteral("deployOutput"));
    m_output->setAccessibleName(tr("What the command said"));
    m_output->setReadOnly(true);
    m_output->setUndoRedoEnabled(false);
    m_output->setTabChangesFocus(true);
    m_output->setMaximumBlockCount(LinesShown);
    m_output->setProperty("field", true);
    m_output->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fitToText(*m_output, [this] { m_output->setMinimumHeight(withText(outputHeight)); });
    m_output->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_byItself);
    row->addStretch();
    row->addWidget(m_runNow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_command);
    column->addLayout(row);
    column->addWidget(m_trouble);
    column->addWidget(m_output, 1);
    connect(m_command, &QLineEdit::textChanged, this, &DeployPane::update);
    connect(m_command, &QLineEdit::textEdited, this, [this] {
        m_command->setModified(false); // it is kept at once: no words to be lost
        Q_EMIT edited();
    });
    connect(m_byItself, &QCheckBox::toggled, this, &DeployPane::edited);
    connect(m_runNow, &QPushButton::clicked, this, &DeployPane::run);
    connect(m_run, &DeployRun::said, m_output, &QPlainTextEdit::appendPlainText);
    connect(m_run, &DeployRun::ended, this, [this](const DeployEnd &end) {
        update();
        Q_EMIT ended(end);
    });
    update();
}

void DeployPane::setPlace(const SitePlace &place)
{
    const QSignalBlocker quiet(m_byItself);
    m_command->setText(place.command);
    m_byItself->setChecked(place.runsCommand);
    setFolder(place.folder, place.writtenMs > 0);
}

QString DeployPane::command() const
{
    return m_command->text().trimmed();
}

bool DeployPane::runsByItself() const
{
    return m_byItself->isChecked();
}

void DeployPane::setFolder(const QString &folder, bool isWritten)
{
    m_folder = folder;
    m_written = isWritten;
    update();
}

void DeployPane::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

void DeployPane::update()
{
    const bool none = command().isEmpty();
    const Result<DeployCommand> read =
        none ? Result<DeployCommand>(DeployCommand()) : deployCommandFrom(command());
    m_trouble->setPlainText(
        !read ? read.error().message
              : tr("%1 stands for the folder. No shell reads the command; it is yours, not the "
                   "desk’s, and no other account runs it.")
                    .arg(QString::fromLatin1(SiteGap)));
    m_byItself->setEnabled(!none);
    m_command->setReadOnly(isRunning());
    m_runNow->setEnabled(!none && read && m_written && !m_busy && !isRunning());
    m_runNow->setToolTip(plainToolTip(m_written ? QString() : tr("Write the site first.")));
}

bool DeployPane::runAfterWriting()
{
    if (command().isEmpty() || !runsByItself())
        return false;
    run();
    return isRunning();
}

void DeployPane::run()
{
    const Result<DeployCommand> read = deployCommandFrom(command());
    if (isRunning())
        return;
    m_output->clear();
    m_output->show();
    if (!read) {
        // As the line below the command says; whoever wrote the site hears that it stayed here.
        Q_EMIT ended({DeployEnd::How::NotStarted, 0, read.error().message});
        return;
    }
    Q_EMIT started();
    m_run->start(*read, m_folder);
    update();
}

void DeployPane::cancel()
{
    m_run->cancel();
}

} // namespace stet
