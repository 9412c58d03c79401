// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/hostile_words.h"

#include <QtEndian>

namespace stet::test {

namespace {

std::vector<HostileWords> rows(char group, std::initializer_list<const char *> texts)
{
    std::vector<HostileWords> made;
    for (const char *text : texts)
        made.push_back({QByteArray(1, group) + ' ' + text, QString::fromUtf8(text)});
    return made;
}

/// The check sum of a chunk (PNG 1.2, appendix D).
quint32 checkSum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

void appendChunk(QByteArray &png, const QByteArray &typeAndData)
{
    const auto number = [](quint32 value) {
        char bytes[4];
        qToBigEndian(value, bytes);
        return QByteArray(bytes, 4);
    };
    png += number(quint32(typeAndData.size() - 4)) + typeAndData + number(checkSum(typeAndData));
}

/// The head of a PNG of 65,535 by 65,535 pixels, with its first rows: a decoder makes room for all.
QByteArray endlessPng()
{
    constexpr int rowBytes = 1 + 65'536 / 8;
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, QByteArray("IHDR\0\0\xff\xff\0\0\xff\xff\x01\0\0\0\0", 17));
    appendChunk(png, "IDAT" + qCompress(QByteArray(16 * rowBytes, '\0')).mid(4));
    appendChunk(png, "IEND");
    return png;
}

} // namespace

std::vector<HostileWords> hostileBodies()
{
    std::vector<HostileWords> made = rows(
        'A',
        {"<script>document.title='PWNED';fetch('CANARY/x')</script>",
         "<img src=x onerror=\"document.title='PWNED'\">",
         "<iframe src=\"file:///etc/passwd\"></iframe> <embed src=\"file:///etc/passwd\"> "
         "<object data=\"CANARY/o\"></object>",
         "<iframe srcdoc=\"<script>top.document.title='PWNED'</script>\"></iframe>",
         "<base href=\"CANARY/\"> ![a](images/a.png \"A\")",
         "<form action=\"CANARY/\"><input name=a autofocus><button>Save</button></form>",
         "<video poster=\"CANARY/1\" src=\"CANARY/2\" autoplay></video><audio src=\"CANARY/3\">"
         "<svg><image href=\"CANARY/4\"/></svg><link rel=preload as=image href=\"CANARY/5\">"
         "<style>@import 'CANARY/6'</style><meta http-equiv=refresh content=\"0;url=CANARY/7\">"
         "<a href=x ping=\"CANARY/8\">x</a><input type=image src=\"CANARY/9\">",
         "<svg onload=\"document.title='PWNED'\"><animate onbegin=\"document.title='PWNED'\">",
         "<div style=\"position:fixed;inset:0\">x</div><style>*{display:none}</style>",
         "![x](CANARY/a.png) ![y](//127.0.0.1/a.png \"Y\")",
         "[x](javascript:document.title='PWNED') [y](JaVaScRiPt:alert(1)) "
         "[z](java&#10;script:alert(1)) [w](&#106;avascript:alert(1)) [v](%6aavascript:alert(1))",
         "<javascript:document.title='PWNED'> <data:text/html,x>",
         "[x](data:text/html,<script>alert(1)</script>) [y](vbscript:x) [z](blob:x) "
         "[w](filesystem:http://x/)",
         "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
         "[x](//evil.example/x) [y](\\\\evil\\share\\x) [z](file:///etc/passwd) "
         "![x](/etc/passwd) ![y](../../../../etc/passwd \"Y\")",
         "[x](http://a/ \"t\\\" onmouseover=\\\"document.title='PWNED'\") "
         "![a\" onerror=\"document.title='PWNED'](x)",
         "# <img src=x onerror=document.title='PWNED'> &amp; {#id\" onclick=x}",
         "x[^\"><script>] [^\"><script>]: x [@\"><img src=x onerror=document.title='PWNED'>] "
         "[@../../etc/passwd] [@key\n]",
         "[ref]: javascript:alert(1)\n\n[ref] [x][ref] ![y][ref]",
         "[[\"><script>document.title='PWNED'</script>|x]] [[javascript:alert(1)|y]]",
         "{{ article.body }} {{{headline}}} {% include \"/etc/passwd\" %} ${7*7} <%= 7*7 %> "
         "%1 %2 %n %s%n%s%n",
         "| <script>a</script> | <td onclick=x> |\n|---|---|\n| <img src=CANARY/t> | "
         "[x](javascript:1) |",
         "```\"><script>document.title='PWNED'</script>\n</code></pre><script>x</script>\n```",
         "> <blockquote onclick=x>\n> - <li onclick=x>\n>   1. <noscript><p title=\"</noscript>"
         "<img src=x onerror=document.title='PWNED'>\">",
         "<plaintext> <xmp> <template> <textarea></title></style></script><!-- <![CDATA[",
         "\xe2\x80\xae\xe2\x81\xa6 gpj.exe \xe2\x81\xa9 a\xe2\x80\x8b"
         "b \xf3\xa0\x81\x81"});
    made.push_back({"A NUL and controls", QString::fromLatin1("a\0b\x01\x08\x1b[31m", 10)});
    made.push_back({"A wide letters", QString(300'000, QChar(0xfdfd))});
    made.push_back({"A quotations", QString(100'000, u'>') + QStringLiteral(" x")});
    made.push_back(
        {"A a large picture",
         QStringLiteral("![x](data:image/png;base64,") + QString(2'000'000, u'A') + u')'});
    made.push_back({"A a picture of four thousand million pixels",
                    QStringLiteral("![x](data:image/png;base64,") +
                        QString::fromLatin1(endlessPng().toBase64()) + u')'});
    return made;
}

std::vector<HostileWords> hostileLines()
{
    return rows('B',
                {"</script><script>document.title='PWNED'</script>",
                 "<!--<script>",
                 "\"><img src=x onerror=document.title='PWNED'>",
                 "' onmouseover='document.title=`PWNED`",
                 "</title></head><body onload=document.title='PWNED'>",
                 "X\r\nSet-Cookie: a\nBcc: v@e",
                 "javascript:document.title='PWNED'",
                 "\\u003c/script\\u003e\\\" + alert(1) + \\\"",
                 "{{ article.body }} {{{headline}}} %1 %n",
                 "en\"><x"});
}

std::vector<HostileWords> hostileAddresses()
{
    return rows('C',
                {"javascript:document.title='PWNED'",
                 " javascript:alert(1)",
                 "java\nscript:alert(1)",
                 "data:text/html,<script>document.title='PWNED'</script>",
                 "file:///etc/shadow",
                 "//evil.example/x",
                 "http:///x",
                 "http://a b",
                 "https://a.example/\" onclick=\"document.title='PWNED'",
                 "CANARY/\"><img src=CANARY/x>"});
}

} // namespace stet::test
