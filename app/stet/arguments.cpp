// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/arguments.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace stet {

namespace {

constexpr int SmallestScale = 50;
constexpr int LargestScale = 400;

/// Takes the words of a command line one after the other.
class ArgumentReader
{
public:
    ArgumentReader(int argc, const char *const argv[])
    {
        for (int i = 1; i < argc; ++i)
            m_words.append(QString::fromLocal8Bit(argv[i]));
    }

    Arguments read()
    {
        bool onlyNames = false;
        while (!m_words.isEmpty() && m_read.trouble.isEmpty()) {
            const QString word = m_words.takeFirst();
            if (word == u"--" && !onlyNames)
                onlyNames = true;
            else if (onlyNames || !word.startsWith(u'-') || word == u"-")
                readDesk(word);
            else
                readOption(word);
        }
        const bool forShots = m_read.mirrored || m_read.brief || m_read.textScale != 100 ||
                              !m_read.language.isEmpty();
        if (m_read.trouble.isEmpty() && forShots && m_read.shots.isEmpty())
            m_read.trouble = QStringLiteral("--language, --mirrored, --text-scale and --brief are "
                                            "for pictures: give --shots DIR");
        return std::move(m_read);
    }

private:
    void readDesk(const QString &word)
    {
        if (word.isEmpty() || !m_read.desk.isEmpty())
            m_read.trouble = QStringLiteral("one desk can be opened, and its name is not empty");
        m_read.desk = word;
    }

    void readOption(const QString &option)
    {
        if (option == u"--shots")
            m_read.shots = value(option, QStringLiteral("a folder"));
        else if (option == u"--language")
            m_read.language = value(option, QStringLiteral("a language, like de"));
        else if (option == u"--text-scale")
            readScale(value(option, QStringLiteral("per cent, like 200")));
        else if (option == u"--mirrored")
            m_read.mirrored = true;
        else if (option == u"--brief")
            m_read.brief = true;
        else if (option == u"--help" || option == u"-h")
            m_read.help = true;
        else if (option == u"--version" || option == u"-v")
            m_read.version = true;
        else
            m_read.trouble = QStringLiteral("there is no option %1").arg(option);
    }

    /// What follows an option; an option is never taken for it.
    QString value(const QString &option, const QString &what)
    {
        if (!m_words.isEmpty() && !m_words.first().isEmpty() && !m_words.first().startsWith(u'-'))
            return m_words.takeFirst();
        m_read.trouble = QStringLiteral("%1 needs %2").arg(option, what);
        return {};
    }

    void readScale(const QString &given)
    {
        if (!m_read.trouble.isEmpty())
            return;
        bool isNumber = false;
        m_read.textScale = given.toInt(&isNumber);
        if (!isNumber || m_read.textScale < SmallestScale || m_read.textScale > LargestScale) {
            m_read.trouble = QStringLiteral("--text-scale takes %1 to %2 per cent, not %3")
                                 .arg(SmallestScale)
                                 .arg(LargestScale)
                                 .arg(given);
        }
    }

    QStringList m_words;
    Arguments m_read;
};

/// Why no pictures can be made; empty where they can.
QString whyNoShots(const Arguments &read, const QStringList &languages)
{
    if (!read.language.isEmpty() && !languages.contains(read.language)) {
        return QStringLiteral("the window does not speak %1; it speaks %2")
            .arg(read.language, languages.join(QStringLiteral(", ")));
    }
    if (!read.desk.isEmpty() && !QFileInfo(read.desk).isDir())
        return QStringLiteral("there is no desk %1").arg(read.desk);
    if (!QDir().mkpath(read.shots) || !QFileInfo(read.shots).isWritable())
        return QStringLiteral("the pictures cannot be put into %1").arg(read.shots);
    return {};
}

} // namespace

Arguments readArguments(int argc, const char *const argv[], const QStringList &languages)
{
    Arguments read = ArgumentReader(argc, argv).read();
    if (read.trouble.isEmpty() && !read.help && !read.version && !read.shots.isEmpty())
        read.trouble = whyNoShots(read, languages);
    return read;
}

void printHelp()
{
    std::puts(
        "stet – the editorial desk\n"
        "\n"
        "  stet [DESK]              opens the desk in the folder DESK, or a page to choose one\n"
        "  stet --shots DIR [--language TAG] [--mirrored] [--text-scale PERCENT] [--brief] [DESK]\n"
        "                           draws the views into DIR and ends; brief: in one size\n"
        "  stet --version           the version\n"
        "  stet --help              this text\n"
        "\n"
        "Environment: of QTWEBENGINE_CHROMIUM_FLAGS only --disable-gpu and --log-level=N are\n"
        "used. Run Stet as an ordinary user: as root the preview has no sandbox.");
}

} // namespace stet
