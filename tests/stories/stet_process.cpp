// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/stet_process.h"

#include <QElapsedTimer>
#include <QtTest>

#include <csignal>

namespace stet::test {

namespace {

constexpr int patienceMs = 60'000;

} // namespace

StetProcess::StetProcess(const QString &desk, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_STATE_HOME"), home + QStringLiteral("/state"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(STET_TYPIST),
                    desk.isEmpty() ? QStringList() : QStringList{desk});
    if (!m_process.waitForStarted())
        qFatal("the program did not start");
}

StetProcess::~StetProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString StetProcess::ask(const QString &order)
{
    m_process.write(order.toUtf8() + '\n');
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < patienceMs &&
           m_process.state() == QProcess::Running)
        m_process.waitForReadyRead(1'000);
    m_last = QString::fromUtf8(m_process.readLine());
    if (m_last.endsWith(u'\n'))
        m_last.chop(1);
    const qsizetype tab = m_last.lastIndexOf(u'\t');
    const qint64 heldMs = m_last.mid(tab + 1).toLongLong();
    if (tab >= 0)
        m_last.truncate(tab);
    if (heldMs > 0) {
        const QString what = QStringLiteral("The UI thread of %1 was held up for %2 ms before “%3”")
                                 .arg(m_process.processId())
                                 .arg(heldMs)
                                 .arg(order);
        QTest::qFail(qPrintable(what), __FILE__, __LINE__);
    }
    return m_last;
}

bool StetProcess::comesTo(const QString &order, const QString &wanted)
{
    const bool prefix = wanted.endsWith(u'*');
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patienceMs && m_process.state() == QProcess::Running) {
        const QString answer = ask(order);
        if (prefix ? answer.startsWith(wanted.chopped(1)) : answer == wanted)
            return true;
        QThread::msleep(20);
    }
    qWarning("“%s” gave “%s”", qPrintable(order), qPrintable(m_last));
    return false;
}

void StetProcess::signal(int number) const
{
    ::kill(pid_t(m_process.processId()), number);
}

bool StetProcess::ends()
{
    return m_process.waitForFinished(patienceMs);
}

} // namespace stet::test
